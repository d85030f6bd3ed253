# Words of every screen. A comment [T] asks for a native reader.

## What a button does
common-cancel = Annuler
common-close = Fermer
common-back = Retour
common-continue = Continuer

## What one sees
common-overdue = En retard
common-check-before-use = À vérifier avant usage
