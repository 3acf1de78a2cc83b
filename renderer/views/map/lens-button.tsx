import { Button, Popover, Stack, Switch, VisuallyHidden } from '@mantine/core';
import { IconColorFilter } from '@tabler/icons-react';
import { COLOR_FIELDS, filterSize, isPlain } from '../../../shared/scene/lens.ts';
import { perform } from '../../actions/actions.ts';
import { LensFilter } from '../../panels/lens/lens-filter.tsx';
import { setColorBy, setHeat } from '../../store/lens.ts';
import { useStore } from '../../store/use-store.ts';
import { ChoiceSelect } from '../../ui/choice.tsx';
import { useT } from '../../ui/use-t.ts';
import classes from './lens-button.module.css';

/** By what the map is coloured and which cards stand out; says how many filters are on. */
export function LensButton() {
  const t = useT();
  const lens = useStore(({ view }) => view.lens);
  // A comparison has colours of its own.
  const comparing = useStore((store) => store.comparing !== null);
  const size = filterSize(lens);
  return (
    <Popover position="bottom-start" width="30rem" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="xs"
          disabled={comparing}
          variant={isPlain(lens) ? 'default' : 'light'}
          leftSection={<IconColorFilter size="1rem" stroke={1.75} />}
          rightSection={
            size > 0 && (
              <span className={classes.badge}>
                {size}
                <VisuallyHidden> {t('lens.active')}</VisuallyHidden>
              </span>
            )
          }
        >
          <VisuallyHidden>{t('lens.title')}: </VisuallyHidden>
          {t(`lens.field.${lens.heat ? 'gap' : lens.colorBy}`)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.popover} aria-label={t('lens.title')}>
        <Stack gap="xs">
          <ChoiceSelect
            label={t('lens.colorBy')}
            disabled={lens.heat}
            value={lens.colorBy}
            options={COLOR_FIELDS.map((field) => ({
              value: field,
              label: t(`lens.field.${field}`),
            }))}
            onChoose={setColorBy}
            comboboxProps={{ withinPortal: false }}
          />
          <Switch
            size="xs"
            label={t('lens.heat')}
            description={t('lens.heatHint')}
            checked={lens.heat}
            onChange={(event) => setHeat(event.currentTarget.checked)}
          />
          <LensFilter />
          <Button
            size="compact-xs"
            variant="default"
            disabled={isPlain(lens)}
            onClick={() => perform('lens.clear')}
          >
            {t('lens.clear')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
