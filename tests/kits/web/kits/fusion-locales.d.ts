/** The kit's locales are there without types. */
declare module '@alifd/next/es/locale/en-us' {
  const locale: object;
  export default locale;
}
declare module '@alifd/next/es/locale/zh-cn' {
  const locale: object;
  export default locale;
}
