# Ce que la personne permet, but par but, et ce qu’elle veut garder pour elle.

consents-text = Chaque accord vaut pour un but, six mois, et peut être retiré à tout moment.
consents-given-line = { $who }, { $how }, le { $date }
consents-answered-line = { $who }, le { $date }
consents-undecided-line = demandé le { $date }
consents-until = jusqu’au { $date }
consents-language = en { $language }
consents-scope-line = Limites :
consents-why-line = Pourquoi :
consents-override-line = Sans consentement : { $reason }, le { $date }
consents-withdrawn-line = Retiré le { $date } : { $who }
consents-noted-by = noté par { $who }
consents-means-not-asked = La question n’a pas encore été posée.
consents-means-undecided = La question est posée, la réponse manque. Le dossier ne peut pas être clos ainsi.
consents-means-expired = Cet accord date de plus de six mois. Reposer la question.
consents-stops-notes = Ne noter que le strict nécessaire.
consents-stops-followup = Aucun suivi ne peut être promis.
consents-stops-referral = Aucune nouvelle lettre ne part vers ce service.
consents-stops-platform = Ne rien signaler en son nom.
consents-stops-statistics = Ne pas compter ce dossier ni l’utiliser en formation.
consents-ask = Noter la réponse
consents-ask-again = Redemander
consents-ask-of = Noter la réponse : { $purpose }
consents-withdraw = Retirer…
consents-withdraw-of = Retirer : { $purpose }
consents-earlier = { $count ->
    [one] { $count } réponse plus ancienne
   *[other] { $count } réponses plus anciennes
  }

consents-ask-title = Ce que la personne permet, { $code }
consents-purpose = Pour quoi demande-t-on ?
consents-body = Vers quel service ?
consents-answer = Que répond la personne ?
consents-given-by = Qui a répondu ?
consents-how = De quelle façon ?
consents-language-question = Dans quelle langue la question a-t-elle été posée ?
consents-scope = Dans quelles limites ?
consents-scope-hint = Ce qui est compris et ce qui ne l’est pas, avec les mots de la personne.
consents-on = Quel jour ?
consents-on-hint = Aujourd’hui si rien n’est indiqué. L’accord vaut six mois à partir de ce jour.
consents-note = Pourquoi la réponse a-t-elle changé ?
consents-note-hint = Nécessaire quand la réponse n’est plus la même qu’avant.
consents-save = Noter la réponse
consents-saved = La réponse est notée
consents-withdraw-title = Retirer un accord, { $code }
consents-withdraw-text = Ce qui a été permis jusqu’ici reste dans l’historique. Dès maintenant, rien de nouveau ne se fait dans ce but.
consents-told-by = Qui le retire ?
consents-withdraw-reason = Pourquoi ?
consents-withdraw-hint = Ce que la personne en dit suffit, même en peu de mots.
consents-withdraw-save = Retirer l’accord
consents-withdrawn = L’accord est retiré

## Ce qui ne doit pas être dit
consents-withheld = À ne pas dire
consents-withheld-none = Rien n’est à garder secret pour l’instant.
consents-withheld-add = Ajouter
consents-withheld-what = Ne pas dire :
consents-withheld-from = À :
consents-withheld-by = { $who }, le { $date }
consents-withheld-end = Lever…
consents-withheld-end-of = Lever l’entrée { $number }
consents-withheld-ended = Levé le { $date }
consents-withheld-title = Ce qui ne doit pas être dit, { $code }
consents-withheld-text = Les lettres à ces destinataires ne pourront pas le communiquer.
consents-withheld-items = Quelles informations ?
consents-withheld-words = Quoi exactement ?
consents-withheld-words-hint = Par exemple : qu’elle a appelé la ligne.
consents-withheld-kinds = À quels destinataires ?
consents-withheld-whom = À quelles personnes ?
consents-withheld-whom-hint = Le rôle suffit : le père, la directrice… Aucune lettre ne le vérifie, c’est un rappel.
consents-withheld-why = Pourquoi ?
consents-withheld-note = Précision
consents-withheld-save = Ajouter
consents-withheld-done = C’est noté : cela ne sera pas dit
consents-withheld-end-title = Lever ce qui ne devait pas être dit, { $code }
consents-withheld-end-text = Les lettres pourront de nouveau le communiquer.
consents-withheld-end-reason = Pourquoi cela peut-il être dit maintenant ?
consents-withheld-end-save = Lever
consents-withheld-end-done = C’est levé

## Là où cela arrête quelque chose
consents-no-contact = { $standing ->
    [withdrawn] La personne ne veut plus être recontactée. Ne pas appeler.
    [refused] La personne ne veut pas être recontactée. Ne pas appeler.
    [expired] L’accord pour recontacter la personne a expiré. Reposer la question avant de promettre un suivi.
   *[other] La personne n’a pas encore dit si elle veut être recontactée. Attendre sa réponse.
  }
consents-letter-lapsed = { $standing ->
    [withdrawn] La personne a retiré son accord pour ce service. La lettre ne peut plus partir.
    [refused] La personne a refusé d’être orientée vers ce service. La lettre ne peut pas partir.
    [expired] L’accord pour ce service a expiré. Reposer la question avant d’envoyer la lettre.
   *[other] La personne n’a pas encore décidé pour ce service. Attendre sa réponse.
  }
consents-basis-standing = Oui, l’accord du { $date } vaut toujours
consents-withheld-here = Gardé secret à la demande de la personne
consents-remember = Ne doit pas être dit
