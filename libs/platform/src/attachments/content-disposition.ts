/**
 * The header by which a file is saved and never shown (RFC 6266): the name in ASCII for those who know no other, and in UTF-8 (RFC 8187).
 * What could lead into a folder, or turn the name around, is left out.
 */
export function savedAs(name: string): string {
  const safe = name.replaceAll(/[\p{Cc}\p{Cf}/\\]/gu, '_');
  const ascii = safe
    .normalize('NFC')
    .replaceAll(/[^\u0020-\u007e]/gu, '_')
    .replaceAll(/["%]/g, '_');
  const utf8 = encodeURIComponent(safe.toWellFormed()).replaceAll(/['()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`;
}
