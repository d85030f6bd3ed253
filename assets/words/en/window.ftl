# The save dialog, which the desktop shows outside the page.
window-save = Save
window-cancel = Cancel
