# Le dialogue d'enregistrement, que le bureau montre hors de la page.
window-save = Enregistrer
window-open = Ouvrir
window-cancel = Annuler
