import 'dayjs/locale/zh-cn';
import { useLang, useT } from './use-t.ts';

/** What every calendar says in the language of the window. */
export function useCalendarWords() {
  const t = useT();
  const lang = useLang();
  return {
    locale: lang === 'zh-CN' ? 'zh-cn' : 'en',
    firstDayOfWeek: 1,
    monthLabelFormat: lang === 'zh-CN' ? 'YYYY年M月' : 'MMMM YYYY',
    ariaLabels: {
      previousMonth: t('ui.calendar.previousMonth'),
      nextMonth: t('ui.calendar.nextMonth'),
      previousYear: t('ui.calendar.previousYear'),
      nextYear: t('ui.calendar.nextYear'),
      previousDecade: t('ui.calendar.previousDecade'),
      nextDecade: t('ui.calendar.nextDecade'),
    },
  } as const;
}
