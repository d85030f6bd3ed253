# La liste des dossiers et un dossier.

cases-list = Dossiers
cases-list-sub = Par risque, puis par échéance. Ni noms ni récits ici.
cases-list-filter = Filtrer par code
cases-list-mine = Mes dossiers
cases-list-all = Tous les dossiers
cases-list-whose = Les dossiers de qui
cases-list-closed = Montrer les dossiers clos
cases-list-empty = Aucun dossier n’est ouvert
cases-list-empty-text = Un dossier s’ouvre à partir d’un contact : « Enregistrer et ouvrir un dossier ».
cases-list-none = Aucun dossier ne correspond
cases-list-none-text = Essayer un code, ou montrer aussi les dossiers clos.
cases-count = { $count ->
    [one] { $count } dossier
   *[other] { $count } dossiers
  }
cases-col-risk = Risque
cases-col-code = Code
cases-col-next = Prochaine étape
cases-col-status = État
cases-col-age = Âge
cases-col-problem = Problème
cases-col-owner = Suivi par
cases-no-next = aucune étape prévue

cases-sub = Ouvert le { $date } · { $who }
cases-log-call = Noter un appel pour ce dossier
cases-next = Prochaine étape
cases-next-none = Aucune étape n’est prévue
cases-next-none-text = Un dossier sans prochaine étape s’oublie. Promettre un suivi, ou noter pourquoi il n’en faut pas.
cases-next-when = { $purpose } · { $when }
cases-next-overdue = { $purpose } · { $when }, en retard
cases-next-step = Étape du plan, pour le { $date }
cases-next-later = Également prévu
cases-record-result = Noter le résultat
cases-promise = Promettre un suivi
cases-promise-title = Promettre un suivi
cases-promise-text = Seuls les moyens sans danger pour cette personne peuvent être choisis.
cases-promise-save = Promettre
cases-promise-done = Le suivi est prévu
cases-cancel = Annuler

cases-note = Ajouter une note
cases-note-label = Note
cases-note-hint = Ce qui s’est passé ou a été décidé. Sans noms si possible.
cases-note-save = Ajouter la note
cases-note-done = La note figure dans le déroulé
cases-timeline = Déroulé
cases-timeline-empty = Rien ne s’est encore passé dans ce dossier.

cases-risk-change = Modifier le risque
cases-risk-title = Modifier le risque · { $code }
cases-risk-new = Nouveau niveau
cases-risk-reason = Pourquoi ?
cases-risk-reason-hint = Baisser le niveau demande un motif ; l’historique le garde.
cases-risk-save = Modifier le risque
cases-risk-done = Le risque est maintenant « { $risk } »

cases-safe-edit = Modifier le contact sûr
cases-safe-title = Contact sûr · { $code }
cases-safe-text = Seulement ce que la personne dit être sans danger. Sans réponse : ne pas appeler.
cases-safe-save = Enregistrer le contact sûr
cases-safe-done = Le contact sûr est enregistré

cases-referrals = Orientations
cases-referrals-none = Aucune pour l’instant.
cases-refer = Orienter
cases-answer-due = réponse attendue le { $date } au plus tard
cases-answer-late = sans réponse depuis le { $date }
cases-answer = Noter la réponse
cases-answer-save = Noter
cases-answer-done = La réponse est notée
cases-letter-print = Imprimer la lettre
cases-letter-file = Enregistrer la lettre en PDF
cases-letter-printed = La lettre est envoyée à l’imprimante
cases-letter-saved = La lettre est enregistrée
cases-letter-not-saved = La lettre n’a pas été enregistrée
cases-letters = { $count ->
    [0] jamais imprimée
    [one] { $count } lettre faite
   *[other] { $count } lettres faites
  }

cases-consents = Consentements
cases-contacts = Contacts de ce dossier
cases-tabs = Dossiers et contacts
cases-late = en retard
cases-back-one = Retour
cases-risk-now = Actuellement :
cases-sections = Aller à une partie du dossier

## L’avancement d’un dossier et sa fin
cases-status = État du dossier
cases-status-to = État : { $status }
cases-status-done = L’état est maintenant « { $status } »
cases-close = Clore le dossier…
cases-close-ask = Demander la clôture…
cases-close-title = Clore { $code }
cases-close-text = Le dossier garde son code et reste lisible. Il peut être rouvert.
cases-close-ask-title = Demander la clôture · { $code }
cases-close-ask-text = À ce niveau de risque, la personne responsable décide. D’ici là, le dossier reste ouvert.
cases-close-reason = Pourquoi prend-il fin ?
cases-close-person = Comment va la personne maintenant ?
cases-close-content = Qu’est devenu le contenu ?
cases-close-services = Services dont la personne a bénéficié
cases-close-satisfaction = La personne s’est-elle sentie aidée ?
cases-close-risk = Risque final
cases-close-note = Note
cases-close-note-hint = Nécessaire si le risque baisse depuis « Élevé » ou plus, et pour un autre motif. Sans noms.
cases-close-save = Clore le dossier
cases-close-ask-save = Demander la clôture
cases-close-done = Le dossier est clos
cases-close-ask-done = La clôture est demandée à la personne responsable
cases-closure-not-yet = Le dossier ne peut pas encore être clos
cases-closure-asked = { $who } a demandé la clôture le { $date }
cases-closure-waits = La personne responsable décide. D’ici là, le dossier reste ouvert.
cases-closure-approve = Approuver et clore
cases-closure-approved = Le dossier est clos
cases-closure-back = Renvoyer
cases-closure-back-title = Renvoyer la clôture · { $code }
cases-closure-back-note = Que manque-t-il ?
cases-closure-back-hint = La personne qui suit le dossier le lit en haut de celui-ci.
cases-closure-back-done = La demande de clôture est renvoyée
cases-closure-was-sent-back = { $who } a renvoyé la clôture le { $date }
cases-closed = Clos par { $who } le { $date }
cases-closure-reason = Motif
cases-closure-person = La personne
cases-closure-content = Le contenu
cases-closure-services = Services
cases-closure-satisfaction = Sentie aidée
cases-closed-asked-by = À la demande de
cases-closed-approved = Par une personne responsable
cases-closed-approved-yes = oui
cases-closed-approved-no = non, le risque ne le demandait pas
cases-reopen = Rouvrir le dossier
cases-reopen-title = Rouvrir { $code }
cases-reopen-text = Le dossier garde son code et reprend où il s’était arrêté.
cases-reopen-reason = Pourquoi le rouvrir ?
cases-reopen-done = Le dossier est rouvert

## Le risque, quand il est élevé
cases-risk-informed = Qui a été prévenu ?
cases-risk-informed-hint = Le nom de la personne responsable.
cases-risk-informed-danger = Le nom de la personne responsable, et qui d’autre : police, ambulance…
cases-risk-told = Prévenu

## Le plan d’action
cases-plan = Plan d’action
cases-plan-none = Aucune étape n’est encore notée.
cases-plan-add = Ajouter une étape
cases-plan-change = Modifier
cases-plan-change-of = Modifier l’étape { $number }
cases-plan-title-new = Une étape dans { $code }
cases-plan-title-change = Modifier une étape · { $code }
cases-plan-what = Que faut-il faire ?
cases-plan-who = Qui s’en charge ?
cases-plan-who-hint = Le rôle suffit : l’écoutante, la mère, l’école…
cases-plan-due = Jusqu’à quand ?
cases-plan-goal = But :
cases-plan-goal-label = Dans quel but ?
cases-plan-goal-hint = En quelques mots, comme la personne le dit.
cases-plan-save = Enregistrer l’étape
cases-plan-saved = L’étape figure dans le plan
cases-plan-until = pour le { $date }
cases-plan-late = prévue le { $date }, en retard
cases-plan-done-by = { $who }, le { $date }

## L’aide proposée
cases-help = Accompagnement
cases-help-none = pas encore proposé
cases-help-by = { $who }, le { $date }
cases-help-set = { $kind } : { $state }

## Ce que les responsables gardent à part
cases-apart = Notes des responsables
cases-apart-text = Seules les personnes responsables les lisent. Elles ne figurent dans aucune lettre ni aucune recherche.
cases-apart-label = Note entre responsables
cases-apart-save = Ajouter
cases-apart-done = La note entre responsables est ajoutée
cases-hold = Conserver pour la justice…
cases-hold-end = Lever la conservation légale…
cases-hold-badge = Conservation légale
cases-hold-title = Conserver { $code } pour la justice
cases-hold-text = Rien de ce dossier ne peut être supprimé tant que la conservation n’est pas levée.
cases-hold-end-title = Lever la conservation · { $code }
cases-hold-end-text = La durée de conservation habituelle s’applique de nouveau.
cases-hold-reason = Pourquoi ?
cases-hold-save = Conserver
cases-hold-end-save = Lever
cases-hold-done = Le dossier est conservé pour la justice
cases-hold-end-done = La conservation légale est levée
cases-moved-out = { $contact } est maintenant dans le dossier { $case }
cases-moved-in = { $contact } vient du dossier { $case }
cases-team = Équipe
cases-team-owner = suit le dossier
cases-team-since = depuis le { $date }, ajout par { $who }
cases-team-was = jusqu’au { $date }, retrait par { $who }
cases-team-alone = Personne d’autre ne travaille sur ce dossier.
cases-team-add = Ajouter une personne
cases-team-remove = Retirer
cases-team-remove-of = Retirer { $name } de l’équipe
cases-team-add-title = Ajouter à l’équipe du dossier { $code }
cases-team-add-text = La personne ajoutée ouvre tout le dossier : récit, preuves, lettres, contact sûr.
cases-team-add-who = Qui ?
cases-team-add-save = Ajouter
cases-team-add-none = Tout le monde travaille déjà sur ce dossier.
cases-team-added = { $name } travaille maintenant sur ce dossier.
cases-team-remove-title = Retirer { $name } de l’équipe ?
cases-team-remove-text = Cette personne n’ouvrira plus le dossier. Ce qu’elle y a noté reste, avec son nom.
cases-team-removed = { $name } ne travaille plus sur ce dossier.
