/**
 * The nonce that the page's content policy asks of style elements. Mantine takes it as a
 * function; the scroll lock below its dialogs reads the global that bundlers agreed on.
 */
export function readNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
}

export function announceNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: readNonce() });
}
