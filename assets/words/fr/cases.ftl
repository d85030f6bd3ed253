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
cases-risk-title = Modifier le risque de { $code }
cases-risk-new = Nouveau niveau
cases-risk-reason = Pourquoi ?
cases-risk-reason-hint = Baisser le niveau demande un motif ; l’historique le garde.
cases-risk-save = Modifier le risque
cases-risk-done = Le risque est maintenant « { $risk } »

cases-safe-edit = Modifier le contact sûr
cases-safe-title = Contact sûr de { $code }
cases-safe-text = Seulement ce que la personne dit être sans danger. Sans réponse : ne pas appeler.
cases-safe-save = Enregistrer le contact sûr
cases-safe-done = Le contact sûr est enregistré

cases-referrals = Orientations
cases-referrals-none = Aucune pour l’instant.
cases-refer = Orienter
cases-answer-due = réponse attendue le { $date } au plus tard
cases-answer-late = sans réponse depuis le { $date }
cases-answer = Noter la réponse
cases-answer-title = Réponse à { $reference }
cases-answer-what = Quelle est la réponse ?
cases-answer-note = Note
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
cases-consents-none = Aucun n’est noté.
cases-consent-line = { $who }, { $how }, le { $date }
cases-consent-expires = jusqu’au { $date }
cases-override-line = Sans consentement : { $reason }, le { $date }
cases-contacts = Contacts de ce dossier
cases-tabs = Dossiers et contacts
cases-late = en retard
cases-back-one = Retour
cases-risk-now = Actuellement :
cases-moved-out = { $contact } est maintenant dans le dossier { $case }
cases-moved-in = { $contact } vient du dossier { $case }
