import { expect, it } from 'vitest';
import { pinyinKeys } from '../../../shared/domain/pinyin.ts';

it.each([
  ['王建国', 'wangjianguo wjg'],
  ['单雄信', 'shanxiongxin sxx'],
  ['欧阳锋', 'ouyangfeng oyf'],
  ['吕布', 'lvbu lb'],
  ['李 Lee 敏', 'limin lm'],
  ['Ann Lee', ''],
  ['', ''],
])('%s is typed as %j', (name, keys) => {
  expect(pinyinKeys(name)).toBe(keys);
});
