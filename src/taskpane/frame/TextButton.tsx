import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  text: {
    padding: 0,
    border: 'none',
    background: 'none',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ':disabled': {
      color: tokens.colorNeutralForegroundDisabled,
      cursor: 'not-allowed',
      textDecorationLine: 'none',
    },
    // There its colour is that of every text.
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
});

/** A button that reads as a link, light enough for lists of which many lines come into sight at once. */
export function TextButton({
  children,
  label,
  disabled = false,
  onClick,
}: {
  readonly children: string;
  /** What is said instead of the text. */
  readonly label?: string;
  readonly disabled?: boolean;
  onClick(): void;
}) {
  return (
    <button
      type="button"
      className={useStyles().text}
      aria-label={label}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
