/** As the editor keeps it over a restart; `onWebviewPanel` in the manifest names it too. */
export const panelViewType = 'creditbar.panel';
