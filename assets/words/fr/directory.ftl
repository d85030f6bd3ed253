directory-title = Répertoire
directory-sub = { $count ->
    [one] { $count } service
   *[other] { $count } services
}
directory-search = Chercher
directory-kind = Type
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
## Le répertoire se modifie ici
directory-add = Ajouter un service
directory-add-save = Ajouter
directory-added = Le service est ajouté au répertoire
directory-change = Modifier la fiche
directory-change-save = Enregistrer la fiche
directory-changed = La fiche est enregistrée
directory-in = { $what } ({ $language })
directory-fold-letter = Rôle, adresse et en-tête de lettre
directory-fold-whom = À qui ce service s’adresse
directory-fold-way = Remise des lettres et notes
directory-filled = { $count ->
    [0] rien de noté
    [one] { $count } donnée
   *[other] { $count } données
}
directory-field-kind = Type
directory-field-name = Nom
directory-field-role = Rôle
directory-field-address = Adresse
directory-field-addressee = En-tête de lettre
directory-field-phone = Téléphone
directory-field-web = Site
directory-field-email = Courriel
directory-field-hours = Horaires
directory-field-languages = Langues parlées
directory-field-ages = Âges
directory-field-genders = Public
directory-field-area = Milieu
directory-field-regions = Régions
directory-field-place = Ville ou quartier
directory-field-problems = Problèmes traités
directory-field-services = Ce qu’on y trouve
directory-field-ways = Comment remettre une lettre
directory-field-contact = Qui demander
directory-field-notes = Notes
directory-field-until = Dernier jour d’usage
directory-empty-means-all = Rien de coché : pas de limite connue.
directory-addressee-hint = Laisser vide pour reprendre le nom.
directory-source = D’où le sait-on ?
directory-source-hint = Appel, page officielle, courrier… avec la date.
directory-tick-checked = Toute la fiche a été vérifiée aujourd’hui
directory-tick-hint = Sinon, elle est de nouveau « à vérifier avant usage ».
directory-own = ajouté par la ligne
directory-retire = Ne plus utiliser
directory-retire-title = Ne plus utiliser ce service
directory-retire-what = La fiche et tout ce qui l’a utilisée restent. Passé ce jour, elle n’est plus proposée.
directory-retire-reason = Pourquoi ?
directory-retire-save = Noter le dernier jour
directory-retired = Le dernier jour est noté
directory-retired-on = plus utilisé depuis le { $date }
directory-retires-on = utilisé jusqu’au { $date }
directory-restore = Utiliser de nouveau
directory-restored = Le service est de nouveau utilisé
directory-stale = dernière vérification le { $date }
directory-sources = D’où viennent ces données
directory-shipped = Livrées avec la version { $version } des listes, sauf ce qui suit.
directory-all-own = Saisies par la ligne.
directory-source-line = { $field } : { $source }
directory-source-who = le { $date } · { $who }
directory-emptied = effacé

## Accords avec les partenaires
directory-agreement = Accord de partenariat
directory-agreement-none = Aucun accord noté.
directory-agreement-add = Noter un accord
directory-agreement-signed = Signé le
directory-agreement-until = Valable jusqu’au
directory-agreement-until-hint = Laisser vide s’il n’a pas de terme.
directory-agreement-contact = Interlocuteur ou fonction
directory-agreement-exchange = Ce qui peut être échangé
directory-agreement-note = Note
directory-agreement-saved = L’accord est noté
directory-agreement-from = signé le { $date }
directory-agreement-to = jusqu’au { $date }
directory-agreement-open = sans terme
directory-agreement-lapsed = L’accord avec ce service a pris fin le { $date }. Vérifier ce qui peut encore être échangé.
