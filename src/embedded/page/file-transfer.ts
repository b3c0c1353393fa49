/** Files between the page and the machine it runs on: nothing goes anywhere else. */

const ACCEPTED = '.xlsx,.csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Lets the user choose a file. */
export function chooseFile(open: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = ACCEPTED;
  input.onchange = () => {
    const [file] = input.files ?? [];
    if (file) open(file);
  };
  input.click();
}

/** Opens files that are dropped anywhere on the page. @param hint shown while a file hovers over it */
export function acceptDroppedFiles(hint: HTMLElement, open: (file: File) => void): void {
  const holdsFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
  // Caught on the way down: the grid takes what is dropped on it for itself.
  window.addEventListener(
    'dragover',
    (event) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      hint.hidden = false;
    },
    true,
  );
  window.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!relatedTarget) hint.hidden = true;
  });
  window.addEventListener(
    'drop',
    (event) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      hint.hidden = true;
      const [file] = event.dataTransfer?.files ?? [];
      if (file) open(file);
    },
    true,
  );
}

/** Hands a workbook to the browser's downloads. */
export function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: XLSX }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
