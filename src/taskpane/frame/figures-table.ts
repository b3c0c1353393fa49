import { tokens } from '@fluentui/react-components';

/** A table of figures: names on the left, figures beside them. A style to be spread into one of `makeStyles`. */
export const FIGURES_TABLE = {
  width: '100%',
  borderCollapse: 'collapse',
  fontVariantNumeric: 'tabular-nums',
  '& th, & td': {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'right',
  },
  '& th:first-child': { textAlign: 'left' },
  '& thead th': { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
} as const;
