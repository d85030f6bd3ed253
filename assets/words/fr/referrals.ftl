# Orienter une personne vers un service, avec une lettre.

referrals-title = Orienter { $code }
referrals-back = Retour au dossier { $code }
referrals-step-body = Vers qui ?
referrals-step-basis = Avec l’accord de qui ?
referrals-step-disclose = Que communique-t-on ?
referrals-body = Service ou autorité
referrals-body-search = Chercher par nom, lieu ou type
referrals-service-filter = Ce dont la personne a besoin
referrals-service-any = Tout
referrals-check-before = à vérifier avant usage
referrals-checked-on = vérifié le { $date }
referrals-check-tick = L’adresse et le numéro ont été vérifiés aujourd’hui
referrals-check-hint = Personne n’a encore confirmé cette fiche. Appeler ou vérifier avant d’y envoyer une lettre.
referrals-minors = aussi pour les mineurs
referrals-service = Service demandé
referrals-priority = Quelle urgence ?
referrals-answer-by = Réponse attendue le { $date } au plus tard

referrals-basis-question = La personne est-elle d’accord avec cette orientation ?
referrals-basis-consent = Oui, le consentement est donné
referrals-basis-override = Non, un motif oblige à agir sans lui
referrals-given-by = Qui est d’accord ?
referrals-how = De quelle façon ?
referrals-reason = Motif
referrals-explanation = Explication
referrals-explanation-hint = Au moins { $min } caractères. La personne responsable la lit.
referrals-informed = La personne en est informée

referrals-disclose-hint = Seulement ce dont ce service a besoin. Ce qui n’est pas coché reste ici.
referrals-withheld = non communiqué
referrals-withheld-why = Ce type de destinataire ne le reçoit jamais.
referrals-fixed = tel qu’enregistré
referrals-language = Langue de la lettre
referrals-language-kept = Ce qui a été écrit à la main est gardé ; le traduire au besoin.
referrals-preview = Aperçu de la lettre
referrals-preview-wait = La lettre apparaît quand le service, l’accord et le contenu sont choisis.
referrals-preview-blocked = La lettre ne peut pas encore être montrée
referrals-preview-updating = Préparation…
referrals-print = Enregistrer et imprimer
referrals-file = Enregistrer et garder en PDF
referrals-only = Enregistrer sans imprimer
referrals-done = L’orientation { $reference } est enregistrée
referrals-done-printed = L’orientation { $reference } est enregistrée et envoyée à l’imprimante
referrals-done-saved = L’orientation { $reference } est enregistrée et sa lettre gardée
referrals-done-unprinted = L’orientation { $reference } est enregistrée. La lettre n’a pas été faite ; elle peut être imprimée depuis le dossier.
referrals-not-recorded = { $count ->
    [one] Pas encore enregistré : { $count } point est à revoir. Tout ce qui est saisi est gardé.
   *[other] Pas encore enregistré : { $count } points sont à revoir. Tout ce qui est saisi est gardé.
  }
referrals-body-address = Adresse
referrals-body-phone = Téléphone
referrals-body-hours = Horaires
referrals-body-first = Choisir d’abord le service : ce qui peut être communiqué en dépend.
referrals-text-of = { $item }, tel que la lettre le dit

## Ce que devient une orientation
referrals-hand = Noter la remise
referrals-hand-title = Remise · { $reference }
referrals-hand-way = Comment a-t-elle été remise ?
referrals-at = Quand ?
referrals-hand-whom = À qui ?
referrals-hand-whom-hint = Nom, fonction ou guichet.
referrals-hand-proof = Preuve de remise
referrals-hand-proof-hint = Accusé de réception, numéro d’envoi… Laisser vide s’il n’y en a pas.
referrals-hand-done = La remise est notée. Réponse attendue dans le délai.
referrals-course-note = Note
referrals-next = Noter la suite
referrals-next-title = Suite · { $reference }
referrals-next-what = Qu’en est-il maintenant ?
referrals-next-reminders = « Sans réponse » se note seulement après deux rappels.
referrals-remind = Noter un rappel
referrals-remind-of = Noter un rappel, { $code }
referrals-remind-title = Rappel pour { $reference }
referrals-remind-what = Sanad n’envoie rien : le rappel se fait par vous, puis se note ici. Au besoin, la lettre s’imprime de nouveau.
referrals-remind-way = Comment le rappel a-t-il été fait ?
referrals-remind-done = Le rappel est noté
referrals-to-hand = à remettre
referrals-remind-now = rappel à faire
referrals-remind-on = rappel à partir du { $date }
referrals-reminded = { $count ->
    [one] { $count } rappel fait
   *[other] { $count } rappels faits
}
referrals-unanswered = Deux rappels sont restés sans réponse : on peut noter « Sans réponse ».
referrals-history = Historique
referrals-history-line = { $what }, le { $date } · { $who }
referrals-history-reminder = Rappel
referrals-history-whom = remise à : { $whom }
referrals-history-proof = preuve : { $proof }
## Ce qui convient à ce dossier
referrals-fits = Conviennent à ce dossier
referrals-fits-not = Conviennent moins
referrals-because = { $reason ->
    [danger] en cas de danger
    [problem] { $what }
    [service] { $what }
    [minors] pour les moins de 18 ans
    [adults] pour les adultes
    [women] pour les filles et les femmes
    [men] pour les garçons et les hommes
    [language] parle : { $what }
    [region] { $what }
    [urban] en ville
    [rural] en zone rurale
   *[agreement] accord en vigueur
  }
referrals-against = { $reason ->
    [problem] ne traite pas : { $what }
    [service] n’offre pas : { $what }
    [minors] seulement pour les moins de 18 ans
    [adults] seulement pour les adultes
    [women] seulement pour les filles et les femmes
    [men] seulement pour les garçons et les hommes
    [language] ne parle pas : { $what }
    [urban] seulement en ville
    [rural] seulement en zone rurale
   *[region] pas dans : { $what }
  }
referrals-against-head = Ce service convient moins à ce dossier : { $why }
