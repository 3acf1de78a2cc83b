interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(text: string): string }): unknown;
}

/**
 * The page never sets markup from text. Mantine fills its style elements through innerHTML, which is CSS and holds no
 * tag; everything else is refused.
 */
export function guardMarkup(): void {
  const factory = (window as { trustedTypes?: PolicyFactory }).trustedTypes;
  factory?.createPolicy('default', {
    createHTML: (text) => {
      if (text.includes('<')) throw new TypeError('markup from text is refused');
      return text;
    },
  });
}
