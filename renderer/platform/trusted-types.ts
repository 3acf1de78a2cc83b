interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string; createScriptURL(url: string): string },
  ): unknown;
}

/**
 * The page never sets markup from text. Mantine fills its style elements through innerHTML, which is CSS and holds no
 * tag; everything else is refused. The one other script it starts, the thread of the layout, is a file of its own.
 */
export function guardMarkup(): void {
  const factory = (window as { trustedTypes?: PolicyFactory }).trustedTypes;
  factory?.createPolicy('default', {
    createHTML: (text) => {
      if (text.includes('<')) throw new TypeError('markup from text is refused');
      return text;
    },
    createScriptURL: (url) => {
      if (new URL(url, location.href).origin !== location.origin)
        throw new TypeError('a script from elsewhere is refused');
      return url;
    },
  });
}
