kit-required = obligatoire
kit-form-refused = Rien n’est encore enregistré.
kit-counter = { $used } caractères sur { $max }
kit-passphrase-show = Afficher
kit-passphrase-hide = Masquer
kit-passphrase-caps = La touche Verr. Maj est active.
kit-passphrase-arabic = Le clavier est en arabe.
kit-select-placeholder = Choisir
kit-no-match = Aucun résultat.
kit-open-list = Ouvrir la liste
kit-close = Fermer
kit-waiting = Un instant…
kit-due-quick = Choix rapides
kit-due-hour = Dans une heure
kit-due-evening = Aujourd’hui { $time }
kit-due-tomorrow = Demain { $time }
kit-due-days = { $days ->
    [one] Dans { $days } jour
   *[other] Dans { $days } jours
}
kit-due-week = Dans une semaine
kit-broken = Une erreur s’est produite et rien n’a été enregistré. Ce qui l’était déjà est intact. Si cela recommence, communiquez ce numéro : { $number }.
kit-broken-unknown = Une erreur s’est produite et rien n’a été enregistré. Ce qui l’était déjà est intact. Fermez Sanad puis rouvrez-le.
