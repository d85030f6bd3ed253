directory-title = Répertoire
directory-sub = { $count ->
    [one] { $count } service
   *[other] { $count } services
}
directory-search = Chercher
directory-kind = Genre
directory-kind-all = Tous
directory-service = Ce qu’on y trouve
directory-service-all = Tout
directory-none = Aucun service ne correspond.
directory-none-what = Élargissez la recherche ou changez le genre.
directory-no-phone = sans téléphone
directory-minors = Reçoit les mineurs
directory-phone = Téléphone
directory-web = Site
directory-address = Adresse
directory-hours = Horaires
directory-services = Services
directory-last-check = Vérification
directory-checked = Vérifié le { $date } par { $name }
directory-checked-on = Vérifié le { $date }
directory-confirm = Confirmer ces coordonnées
directory-confirm-title = Ces coordonnées sont-elles justes ?
directory-confirm-what = Confirmez seulement après avoir appelé ce service ou lu sa page officielle.
directory-confirm-sign = Votre nom ({ $name }) et la date d’aujourd’hui seront notés.
directory-confirm-yes = Oui, c’est juste
directory-confirmed = La vérification est notée.
