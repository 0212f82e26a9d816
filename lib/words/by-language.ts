/** Returns `build`, called once for each language: constructing a formatter of `Intl` is slow. */
export function byLanguage<T>(build: (language: string) => T): (language: string) => T {
  const built = new Map<string, T>();
  return (language) => {
    const value = built.get(language) ?? build(language);
    built.set(language, value);
    return value;
  };
}
