# Les protocoles : ce qui se fait, étape par étape, et ce qui en est fait dans un dossier.

protocols-title = Protocoles
protocols-none = Aucun protocole n’est commencé.
protocols-all = Tous les protocoles
protocols-all-text = À lire seulement. Les étapes se cochent dans le dossier.
protocols-side = Protocole à suivre
protocols-steps = { $count ->
    [one] { $count } étape
   *[other] { $count } étapes
  }
protocols-start = Commencer
protocols-start-which = Commencer un protocole
protocols-start-one = Suivre le protocole : { $name }
protocols-suggested = D’après ce qui est noté, ce dossier demande :
protocols-started = Le protocole « { $name } » est commencé
protocols-started-by = Commencé par { $who } · { $when } · liste { $version }
protocols-progress = { $done } sur { $total }
protocols-marked = { $who } · { $when }
protocols-not = Sans objet
protocols-not-of = Sans objet : { $step }
protocols-not-title = Cette étape est sans objet
protocols-not-reason = Pourquoi ?
protocols-not-save = Noter
protocols-back = À faire
protocols-back-of = Remettre à faire : { $step }
protocols-history = Ce qui a été coché et décoché
protocols-history-line = { $mark } · { $who } · { $when }
protocols-due = pour le { $date }
protocols-late = depuis le { $date }
protocols-plan = Prévoir le suivi
protocols-plan-of = Prévoir le suivi : { $step }
protocols-plan-title = Prévoir le suivi
protocols-planned = Suivi prévu : { $when }
protocols-kept = Suivi fait
protocols-plan-dropped = Suivi annulé
protocols-into-plan = Ajouter au plan
protocols-into-plan-of = Ajouter au plan : { $step }
protocols-into-plan-done = L’étape est dans le plan du dossier
protocols-in-plan = Dans le plan du dossier
protocols-finish = Terminer
protocols-finish-of = Terminer : { $name }
protocols-stop = Arrêter
protocols-stop-of = Arrêter : { $name }
protocols-finish-text = Toutes les étapes sont faites ou sans objet.
protocols-stop-text = { $count ->
    [one] { $count } étape reste à faire. Dire pourquoi on s’arrête.
   *[other] { $count } étapes restent à faire. Dire pourquoi on s’arrête.
  }
protocols-end-reason = Pourquoi s’arrêter ?
protocols-end-note = Remarque
protocols-finished = Le protocole est terminé
protocols-stopped = Le protocole est arrêté
protocols-ended-by = { $state } · { $who } · { $when }
protocols-close-open = { $count ->
    [0] Le protocole « { $name } » est resté ouvert, toutes ses étapes sont faites.
    [one] Rappel : « { $name } » a encore { $count } étape à faire.
   *[other] Rappel : « { $name } » a encore { $count } étapes à faire.
  }
protocols-danger-minutes = { $count ->
    [0] Danger noté à l’instant
    [one] Danger noté il y a { $count } minute
   *[other] Danger noté il y a { $count } minutes
  }
protocols-danger-hours = { $count ->
    [one] Danger noté il y a { $count } heure
   *[other] Danger noté il y a { $count } heures
  }
protocols-danger-since = Depuis
protocols-danger-told = Supervision prévenue
protocols-danger-told-who = { $who } · { $when }
protocols-danger-untold = À prévenir maintenant
protocols-danger-go = Voir les étapes
