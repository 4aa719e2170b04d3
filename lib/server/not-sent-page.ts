/**
 * For a form that was sent before the scripts of its page were there: a page that says so, and leads back. It stands alone,
 * since pages themselves are only read.
 *
 * @param path a path of ours, to lead back to.
 */
export function toNotSentPage(path: string, nonce: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Not sent · Clearhold</title>
<style nonce="${nonce}">
body { max-width: 34rem; margin: 15vh auto 0; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif }
h1 { font-size: 1.25rem }
a { color: LinkText }
</style>
</head>
<body>
<main>
<h1>That was not sent</h1>
<p>The page was still being loaded when its form was sent, so nothing was changed.</p>
<p><a href="${escapeHtml(path)}">Open the page again</a> and send the form once more. Should this happen each time, scripts are
switched off in this browser: Clearhold shows everything without them, and needs them to change something.</p>
</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
