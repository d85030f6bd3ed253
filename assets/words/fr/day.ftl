day-title = Ma journée
day-sub-late = { $count ->
    [0] rien en retard
    [one] { $count } suivi en retard
   *[other] { $count } suivis en retard
}
day-sub-today = { $count ->
    [0] rien de prévu aujourd’hui
    [one] { $count } aujourd’hui
   *[other] { $count } aujourd’hui
}
day-late = En retard
day-late-list = Suivis en retard : { $count }
day-today = Aujourd’hui
day-today-list = Suivis d’aujourd’hui : { $count }
day-today-none = Aucun suivi prévu aujourd’hui.
day-letters = Lettres sans réponse
day-letter-days = { $count ->
    [0] aujourd’hui
    [one] depuis { $count } jour
   *[other] depuis { $count } jours
}
day-stalled = Dossiers sans prochaine étape
day-stalled-none = rien de prévu
day-stalled-since = Dernière activité : { $day }
day-coming = À venir
day-coming-list = Suivis à venir : { $count }
day-empty = Rien n’attend.
day-empty-what = Les suivis promis apparaîtront ici, les plus urgents d’abord.
day-record = Noter le résultat du suivi choisi
day-record-short = Noter
day-record-of = Noter le résultat, { $code }
day-steps = Étapes des plans d’action
day-step = étape du plan
day-spent = auprès de la personne responsable
day-attempts = { $count ->
    [one] { $count } essai : { $outcome }
   *[other] { $count } essais, le dernier : { $outcome }
}
day-safe-none = Contact sûr non noté : ne pas appeler
day-safe-never = Ne pas contacter
day-safe-expired = à confirmer
day-draft = Un appel n’est pas terminé. Brouillon chiffré de { $time }.
day-draft-open = Reprendre l’appel

## What must be told at unlock
day-notice-older-copy = Cette base s’arrête à l’entrée { $last_seq } du { $last }, alors que cet ordinateur avait vu l’entrée { $seen_seq } du { $seen }. Une copie plus ancienne a peut-être été remise à sa place. Prévenez la personne responsable avant de continuer ; rien n’a été modifié.
day-notice-anchor-missing = Le fichier qui retient la fin de l’historique avait disparu ou était illisible ; la dernière entrée date du { $last }. Prévenez la personne responsable ; le fichier a été écrit à nouveau.
day-notice-restored = Le { $at }, une sauvegarde du { $made } a été mise à la place des dossiers. Ce qui a été écrit entre les deux n’est pas ici : notez-le de nouveau de mémoire ou d’après le papier. Si vous n’en savez rien, prévenez la personne responsable.
day-notice-chain-broken = Le journal de qui a fait quoi ne concorde plus à partir de l’entrée { $seq }. Prévenez la personne responsable avant de continuer ; rien n’a été modifié.
day-notice-seen = J’en ai pris note
day-notice-wrong-tries = { $count ->
    [one] Une phrase de passe fausse a été tapée à ce poste, le { $since }. Si ce n’était aucun·e collègue, parlez-en en équipe.
   *[other] { $count } phrases de passe fausses ont été tapées à ce poste depuis le { $since }. Si ce n’était aucun·e collègue, parlez-en en équipe.
}
day-notice-wrong-sheets = { $count ->
    [one] Une feuille de secours qui n’ouvre rien a été tapée à ce poste, le { $since }. Vérifiez que la vôtre est à sa place.
   *[other] Une feuille de secours qui n’ouvre rien a été tapée { $count } fois à ce poste depuis le { $since }. Vérifiez que la vôtre est à sa place.
}
day-notice-restore-known = Le { $at }, l’historique de ce poste a noté qu’une sauvegarde a été mise en place. Chaque personne responsable dit ici qu’elle en a connaissance ; si vous ne savez pas qui l’a décidé, parlez-en en équipe.
day-notice-sheet-used = La feuille de secours a servi le { $at }, pour { $name }. Elle est remplacée ; si personne ne l’avait décidé, changez les phrases de passe et parlez-en en équipe.
day-notice-tries-lost = Le compte des phrases de passe fausses manquait ou était abîmé. Quelqu’un l’a peut-être effacé pour essayer sans attendre.
day-notice-previous-keys = Le fichier des serrures ne pouvait pas être lu : Sanad s’est ouvert avec le précédent. Une phrase de passe changée depuis est peut-être redevenue l’ancienne. Les dossiers sont intacts ; faites vérifier le disque.
day-notice-older-keys = Le fichier des serrures est plus ancien que les dossiers. Quelqu’un a peut-être remis une ancienne copie : vérifiez qui a un compte, et changez les phrases de passe.
day-debriefs = À voir après un contact lourd
day-debrief-count = { $count ->
    [one] { $count } contact
   *[other] { $count } contacts
  }
day-debrief-done = Nous en avons parlé
day-debrief-done-of = Nous en avons parlé : { $name }
day-debrief-noted = L’échange avec { $name } est noté.
day-rechecks = Contenus à revérifier
day-recheck = Demande de retrait { $number }
day-exposures = Soutien à l’équipe
day-exposure = Vu par accident le { $date }
day-exposure-again = Il était prévu d’en reparler
day-agreements = Accords à renouveler
day-agreement-ends = valable jusqu’au { $date }
day-agreement-ended = échu depuis le { $date }
day-certificates = Certificats à renouveler
