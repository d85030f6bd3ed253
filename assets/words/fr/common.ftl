# Words of every screen. A comment [T] asks for a native reader.

## The name
common-app = Sanad

## What a button does
common-save = Enregistrer
common-cancel = Annuler
common-close = Fermer
common-back = Retour
common-next = Suivant
common-done = Terminé
common-continue = Continuer
common-confirm = Confirmer
common-undo = Défaire
common-redo = Refaire
common-add = Ajouter
common-edit = Modifier
common-remove = Retirer
common-discard = Abandonner
common-clear = Effacer
common-open = Ouvrir
common-choose = Choisir
common-copy = Copier
common-copied = Copié
common-print = Imprimer
common-save-file = Enregistrer dans un fichier
common-retry = Réessayer
common-lock = Verrouiller
common-search = Rechercher
common-show = Afficher
common-hide = Masquer
common-more = Plus
common-less = Moins
common-help = Aide

## What one sees
common-loading = Un instant…
common-saving = Enregistrement…
common-saved = Enregistré
common-draft-saved = Brouillon chiffré enregistré
common-nothing-here = Rien ici pour l’instant
common-nothing-found = Aucun résultat
common-nothing-found-hint = Essayez moins de lettres, ou un code.
common-unknown = Non connu
common-not-said = Non dit
common-none = Aucun
common-all = Tout
common-other = Autre
common-optional = facultatif
common-required = nécessaire
common-yes = Oui
common-no = Non
common-from = De
common-to = À
common-date = Date
common-time = Heure
common-code = Code
common-risk = Niveau de risque
common-overdue = En retard
common-draft-translation = Traduction à vérifier
common-check-before-use = À vérifier avant usage
common-training-banner = Exercice : personnes inventées, rien n’est réel
common-in-danger-now = Si danger maintenant
common-unsaved-title = Quitter sans enregistrer ?
common-unsaved-body = Ce que vous avez tapé n’est pas encore enregistré.
common-unsaved-stay = Rester ici
common-unsaved-leave = Quitter sans enregistrer
common-skip-to-content = Aller au contenu

## When
common-today = Aujourd’hui
common-yesterday = Hier
common-tomorrow = Demain
common-now = Maintenant
common-date-and-time = { $date }, { $time }
common-today-at = Aujourd’hui, { $time }
common-yesterday-at = Hier, { $time }
common-tomorrow-at = Demain, { $time }

## When Sanad itself fails
common-broken-title = Un problème est survenu
common-broken-safe = Ce qui était enregistré est en sûreté. Ce que vous tapiez est gardé en brouillon.
common-broken-next = Réessayez. Si cela se reproduit, donnez ce numéro à la personne qui vous aide : { $number }
common-broken-restart = Redémarrer Sanad
common-broken-no-data = Ce numéro ne contient rien sur personne.
common-refused-title = Pas encore fait

## Keys of the keyboard
common-keys-title = Touches
common-key-ctrl = Ctrl
common-key-shift = Maj
common-key-alt = Alt
common-key-enter = Entrée
common-key-escape = Échap
common-key-space = Espace
common-key-tab = Tab
common-key-up = Haut
common-key-down = Bas
common-key-left = Gauche
common-key-right = Droite
common-key-delete = Suppr

## Counts
common-count-contacts = { $count ->
    [0] Aucun contact
    [one] { $count } contact
   *[other] { $count } contacts
}
common-count-cases = { $count ->
    [0] Aucun dossier
    [one] { $count } dossier
   *[other] { $count } dossiers
}
common-count-followups = { $count ->
    [0] Aucun suivi
    [one] { $count } suivi
   *[other] { $count } suivis
}
common-count-results = { $count ->
    [0] Aucun résultat
    [one] { $count } résultat
   *[other] { $count } résultats
}
common-days-ago = { $days ->
    [one] il y a { $days } jour
   *[other] il y a { $days } jours
}
common-in-days = { $days ->
    [one] dans { $days } jour
   *[other] dans { $days } jours
}
common-days-late = { $days ->
    [one] { $days } jour de retard
   *[other] { $days } jours de retard
}
common-hours-late = { $hours ->
    [one] { $hours } heure de retard
   *[other] { $hours } heures de retard
}
common-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
common-characters-left = { $count ->
    [one] { $count } caractère restant
   *[other] { $count } caractères restants
}
common-years-old = { $years ->
    [one] { $years } an
   *[other] { $years } ans
}
