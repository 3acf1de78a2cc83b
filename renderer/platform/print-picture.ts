import './print-picture.css';

/**
 * Prints a picture on one page, in place of what the window shows. It stands in this document as an image, which can
 * hold no script and needs no frame, so that the policy of the page stays as strict as it is.
 */
export async function printPicture(picture: Blob): Promise<void> {
  document.querySelector('.print-sheet')?.remove();
  const url = URL.createObjectURL(picture);
  const image = new Image();
  image.src = url;
  image.alt = '';
  await image.decode();
  const sheet = document.createElement('div');
  sheet.className = 'print-sheet';
  sheet.dataset.turned = String(image.naturalHeight > image.naturalWidth);
  sheet.setAttribute('aria-hidden', 'true');
  sheet.append(image);
  document.body.append(sheet);
  // Some systems print after the call has returned.
  window.addEventListener('afterprint', () => end(sheet, url), { once: true });
  window.print();
}

function end(sheet: Element, url: string): void {
  sheet.remove();
  URL.revokeObjectURL(url);
}
