# Les demandes de retrait d’un dossier.

removals-title = Demandes de retrait
removals-none = Aucune demande n’est notée.
removals-add = Préparer une demande
removals-form-title = Demander un retrait pour { $code }
removals-change-title = Modifier la demande { $number }
removals-number = Demande { $number }
removals-platform = Sur quelle plateforme ?
removals-links = Liens exacts
removals-links-hint = Un lien par ligne, tel que la personne le donne. Ne pas les ouvrir.
removals-links-keep = Laisser vide pour garder { $links }
removals-kind = Que faut-il retirer ?
removals-violation = Qu’est-ce qui est en cause ?
removals-minor = Le contenu montre-t-il une personne mineure ?
removals-minor-hint = Ce que la personne en dit. Ne pas regarder pour le savoir.
removals-guarded = Ce contenu ne se décrit pas. Seuls les signalements protégés sont proposés.
removals-detail = Pourquoi ce contenu enfreint-il les règles ?
removals-detail-hint = En mots neutres, et de quoi le reconnaître.
removals-route = Par quelle voie ?
removals-route-ncii = Sur StopNCII, noter le numéro de dossier, jamais le code PIN.
removals-recheck = Revérifier le
removals-recheck-hint = En le demandant à la personne ou à la plateforme, sans ouvrir le lien.
removals-save = Enregistrer le brouillon
removals-saved = La demande est enregistrée
removals-change = Modifier
removals-change-of = Modifier la demande { $number }
removals-record = Noter la suite
removals-record-of = Noter la suite de la demande { $number }
removals-record-title = La suite de la demande { $number }
removals-status = Où en est-elle ?
removals-on = Quel jour ?
removals-ticket = Numéro donné par la plateforme
removals-ticket-is = numéro { $ticket }
removals-note = Note
removals-record-save = Noter
removals-recorded = La suite de la demande est notée
removals-days-answer = { $count ->
    [0] réponse le jour même
    [one] réponse en { $count } jour
   *[other] réponse en { $count } jours
  }
removals-days-wait = { $count ->
    [0] envoyée aujourd’hui
    [one] sans réponse depuis { $count } jour
   *[other] sans réponse depuis { $count } jours
  }
removals-recheck-on = à revérifier le { $date }
removals-recheck-late = à revérifier depuis le { $date }
removals-reuploads = { $count ->
    [one] réapparu { $count } fois
   *[other] réapparu { $count } fois
  }
removals-minor-is = personne mineure : { $answer }
removals-history = Historique
removals-history-line = { $status }, le { $date } · { $who }
