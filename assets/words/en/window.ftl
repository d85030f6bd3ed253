# The save dialog, which the desktop shows outside the page.
window-save = Save
window-open = Open
window-cancel = Cancel
