team-title = Équipe
team-sub = Qui suit quoi, ce qui est en retard.
team-caseload = Charge
team-cases = Dossiers en cours
team-accounts = Comptes
team-person = Personne
team-open-count = { $count ->
    [0] aucun dossier
    [one] { $count } dossier
   *[other] { $count } dossiers
}
team-code = Code
team-risk = Risque
team-owner = Suivi par
team-nobody = Personne
team-status = État
team-next = Prochaine étape
team-no-next = rien de prévu
team-act = Agir
team-assign = Confier
team-assign-of = Confier le dossier { $code }
team-assign-title = Confier ce dossier
team-assign-to = À qui ?
team-assigned = Le dossier { $code } est confié à { $name }.
team-account-add = Ajouter une personne
team-account-title = Ajouter une personne
team-account-what = Remettez-lui sa phrase de passe de vive voix, jamais par message.
team-account-added = { $name } peut maintenant ouvrir Sanad.
team-role = Rôle
team-state = État
team-decisions = À décider
team-decisions-none = Rien n’attend de décision.
team-closures = Clôtures demandées
team-since = Depuis
team-spent = Après trois essais sans succès
team-decide-of = Décider pour { $code }
team-heavy = Contacts lourds (30 jours)
team-sight = Dossiers ouverts aux écoutants et écoutantes
team-sight-what = Les dossiers que la personne suit, et ceux dont elle est dans l’équipe. D’un autre dossier, on ne voit que le code, le risque et le nom de qui le suit, quand la même personne rappelle.
team-sight-all = Chaque écoutant·e ouvre chaque dossier. Chaque ouverture laisse une trace.
team-sight-done = C’est enregistré, pour toute l’équipe.
team-number-of = { $name }, { $what } : { $count }. Voir les dossiers
team-only = { $name } · { $what }
team-only-none = Plus aucun dossier ici.
team-all = Voir tous les dossiers
team-board = Charge par personne, par ordre alphabétique
team-levels = Dossiers ouverts par risque

## Accounts over time
team-way = Comment cette personne entrera
team-way-code = Avec un code d’activation
team-way-code-what = Valable une fois, pendant trois jours. La personne choisit sa phrase de passe, et personne d’autre ne la connaît.
team-way-words = Avec une phrase de passe
team-invite = Ajouter et créer le code
team-code-title = Code : { $name }
team-code-done = C’est noté
team-code-until = Il sert une seule fois. Dernier moment : { $until }.
team-code-what = Recopiez-le sur un papier et remettez-le en main propre. Il n’est gardé nulle part : s’il se perd, donnez-en un autre.
team-code-late = Le code n’a pas servi à temps et n’ouvre plus rien. Donnez-en un nouveau.
team-code-waits = Un code a été donné par { $name } et n’a pas encore servi. Dernier moment : { $until }.
team-from = Dans l’équipe depuis le
team-until = Compte fermé le
team-unwritten = pas encore noté
team-undertaking = Engagement de protection signé le
team-undertaking-none = pas encore signé
team-undertaking-help = L’engagement de protection de l’enfance que signe chaque personne de l’équipe.
team-languages = Langues parlées
team-trainings = Formations et certificats
team-trainings-none = Aucune formation notée.
team-training-on = le { $date }
team-training-until = le { $date }, valable jusqu’au { $until }
team-training-remove = Retirer
team-training-remove-of = Retirer : { $title }
team-training-add = Noter une formation
team-training-title = Formation ou certificat
team-training-title-help = Par exemple : premiers secours psychologiques
team-training-day = Suivie le
team-training-end = Valable jusqu’au
team-training-end-help = Laissez vide si rien n’expire. Un rappel vient 30 jours avant.
team-record = Compléter la fiche
team-rename = Changer le nom
team-new-login = Nouvel identifiant
team-new-login-help = Laissez vide pour garder { $login }.
team-change-role = Changer le rôle
team-role-help = Le nouveau rôle vaut tout de suite.
team-give-code = Nouveau code
team-give-code-title = Un nouveau code pour { $name }
team-give-code-what = L’ancienne phrase de passe n’ouvrira plus rien. Avec le code, la personne en choisit une nouvelle, que personne d’autre ne connaît.
team-close = Fermer le compte
team-close-title = Fermer le compte : { $name }
team-close-what = La personne ne pourra plus ouvrir Sanad. Ce qu’elle a noté reste, sous son nom. Le compte peut être rouvert.
team-close-cases = { $count ->
    [one] { $count } dossier en cours reste à confier à quelqu’un d’autre.
   *[other] { $count } dossiers en cours restent à confier à quelqu’un d’autre.
}
team-reopen = Rouvrir le compte
team-reopen-title = Rouvrir le compte : { $name }
team-reopen-what = La personne reçoit un code et choisit une nouvelle phrase de passe.
team-own = Pour changer votre propre rôle ou fermer votre compte, adressez-vous à une autre personne responsable.
team-save = Enregistrer
team-saved = C’est enregistré pour { $name }.
team-closed = Compte fermé : { $name }.

## La clé de la base
team-key-due = La clé de la base est à changer
team-key-due-what = Une personne dont l’accès est fermé a pu garder une copie des fichiers. Tant que la clé n’est pas changée, cette copie permet aussi d’ouvrir ce qui s’écrit désormais.
team-key-due-row = { $name } : { $why }, { $date }
team-key-due-sheet = Feuille de secours
team-key-open = Voir les comptes
team-key-change = Changer la clé
team-key-later = Plus tard
team-key-title = Changer la clé de la base
team-key-what = Tout est scellé de nouveau avec une autre clé, vérifié, et seulement alors mis en place. Cela prend un instant, ou quelques minutes pour une grande base. Les phrases de passe, les codes et la feuille de secours ne changent pas.
team-key-running = Laissez cette fenêtre ouverte. En cas de coupure, rien n’est perdu : l’ancienne clé reste, ou le changement se termine au prochain démarrage.
team-key-done = La base a une autre clé
team-key-done-what = Ce qui a été gardé de l’ancienne clé n’ouvre ni la base ni les sauvegardes faites désormais. Celles d’avant s’ouvrent encore avec elle : récupérez les copies que quelqu’un a pu garder.
team-key-backup = Faire une sauvegarde
