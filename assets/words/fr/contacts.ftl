# La fiche d’appel et la liste des contacts.

## La fiche
contacts-title = Nouvel appel
contacts-head = { $channel } · débuté à { $time }
contacts-keys-hint = Les chiffres choisissent, Entrée passe à la question suivante.
contacts-draft-saved = Brouillon enregistré à { $time }
contacts-draft-failed = Le brouillon n’a pas pu être enregistré à l’instant. Ce qui est saisi reste à l’écran ; un nouvel essai suit.
contacts-leave-saved = Ce qui est saisi est gardé dans un brouillon chiffré.

contacts-offer-title = Un appel n’est pas terminé
contacts-offer-text = Ce qui a été saisi est gardé chiffré ; dernier enregistrement le { $date } à { $time }.
contacts-offer-continue = Continuer l’appel de { $time }
contacts-offer-discard = L’abandonner et commencer un nouvel appel
contacts-discard-title = Abandonner l’appel non terminé ?
contacts-discard-text = Ce qui y a été saisi sera effacé et ne pourra pas être retrouvé.
contacts-discard-yes = Abandonner
contacts-discard-no = Le garder

contacts-quick = Appels brefs : une touche suffit
contacts-quick-more = Autres
contacts-quick-saved = { $kind } : enregistré sous { $code }
contacts-quick-open = Ouvrir { $code }
contacts-quick-over-title = La fiche contient déjà des réponses
contacts-quick-over-text = « { $kind } » s’enregistre sans aucune réponse sur une personne. Que deviennent les réponses de cette fiche ?
contacts-quick-over-apart = Garder les réponses et noter « { $kind } » à part
contacts-quick-over-drop = Abandonner les réponses
contacts-cancel = Annuler

contacts-step-who = Qui appelle ?
contacts-step-what = Que se passe-t-il ?
contacts-step-safe = La personne est-elle en sécurité maintenant ?
contacts-step-do = Ce qui est raconté, ce que nous faisons

contacts-call-type = La personne qui appelle
contacts-relation = Son lien avec l’enfant
contacts-age = Âge
contacts-age-years = Âge en années
contacts-age-rough = Âge, s’il n’est pas connu exactement
contacts-age-unknown = Inconnu
contacts-gender = Genre
contacts-pseudonym = Pseudonyme (facultatif)
contacts-pseudonym-hint = Un nom pour reconnaître la personne. Jamais le vrai.
contacts-channel = Canal
contacts-language = Langue parlée
contacts-times = Canal, langue, heures
contacts-started = Début
contacts-ended = Fin (vide : maintenant)

contacts-problem = Le problème
contacts-problem-other = Autre…
contacts-problem-all = Chercher dans toute la liste
contacts-problem-rest = Autres problèmes
contacts-problem-words = En quelques mots
contacts-also = Y a-t-il autre chose ? (deux au plus)
contacts-also-remove = Retirer { $problem }
contacts-online = Cela se passe-t-il en ligne ?
contacts-environment = Où, en ligne ?
contacts-platforms = Sur quelles plateformes ?

contacts-safe-now = La personne est-elle en sécurité maintenant ?
contacts-risk = Quel est le niveau de risque ?
contacts-risk-add = Indiquer un niveau de risque
contacts-risk-asked = Ce problème demande un niveau de risque.
contacts-risk-minimum = Au moins « { $risk } » : ce problème, avant { $below } ans.

contacts-danger = Danger maintenant
contacts-danger-text = Donner ou composer ces numéros avant toute autre chose.
contacts-danger-quiet = En cas de danger immédiat
contacts-emergency-action = Qu’a-t-on fait tout de suite ?
contacts-informed = Qui a été prévenu ?
contacts-informed-hint = La fonction suffit : responsable, police de garde…

contacts-summary = Ce qui est raconté
contacts-summary-hint = Court, sans noms. Du texte seulement.
contacts-actions = Ce que nous faisons

contacts-after = Et ensuite ?
contacts-case-none = Pas de dossier
contacts-case-new = Ouvrir un dossier
contacts-case-existing = Ajouter à un dossier ouvert
contacts-case-which = Quel dossier ?
contacts-case-promised = Une promesse de rappel demande un dossier.
contacts-call-back = Promettre un rappel
contacts-call-back-remove = Ne pas promettre de rappel
contacts-call-back-closed = Aucun moyen de rappel n’est encore permis. Demander d’abord comment rappeler sans danger ; jusque-là, rien ne peut être promis.

contacts-age-about = Environ…
contacts-age-not-number = Ce n’est pas un nombre d’années. Saisir des chiffres, ou choisir à côté.
contacts-problem-precise = Plus précisément
contacts-problem-general = En général
contacts-side = Aide à côté de la fiche

contacts-save = Enregistrer
contacts-save-case = Enregistrer et ouvrir un dossier
contacts-saved = Le contact { $code } est enregistré
contacts-saved-case = Le contact { $code } est enregistré dans le dossier { $case }
contacts-not-saved = { $count ->
    [one] Pas encore enregistré : { $count } réponse est à revoir. Tout ce qui est saisi est gardé.
   *[other] Pas encore enregistré : { $count } réponses sont à revoir. Tout ce qui est saisi est gardé.
  }

## La liste
contacts-list = Contacts
contacts-list-sub = Les plus récents d’abord. Ni noms ni récits ici.
contacts-list-filter = Filtrer par code ou par mot
contacts-list-empty = Aucun contact n’est encore enregistré
contacts-list-empty-text = Le premier appel noté apparaîtra ici.
contacts-list-none = Aucun contact ne correspond
contacts-list-none-text = Essayer un code ou un mot plus court.
contacts-list-new = Noter un appel
contacts-col-when = Date
contacts-col-code = Code
contacts-col-kind = Type
contacts-col-problem = Problème
contacts-col-risk = Risque
contacts-col-counsellor = Écoute
contacts-col-case = Dossier

## Un contact
contacts-by = Noté par { $who }
contacts-one-summary = Ce qui a été raconté
contacts-one-no-summary = Rien n’a été écrit : ce n’était pas un contact d’écoute.
contacts-one-facts = Réponses
contacts-one-actions = Ce qui a été fait
contacts-one-danger = Danger
contacts-one-years = { $years ->
    [one] { $years } an
   *[other] { $years } ans
  }
contacts-one-unsaid = non dit
contacts-open-case = Ouvrir un dossier
contacts-open-case-title = Ouvrir un dossier à partir du contact { $code }
contacts-open-case-text = Un dossier réunit suivis, orientations et lettres. Avec quel niveau de risque commence-t-il ?
contacts-open-case-done = Le dossier { $code } est ouvert
contacts-see-case = Voir le dossier { $code }
contacts-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
  }
contacts-back-one = Retour
contacts-col-pseudonym = Pseudonyme
contacts-times-said = Heures

## Ce qui, dans un texte, peut mener à une personne
contacts-traces = Ceci peut mener à une personne
contacts-traces-text = Un numéro de téléphone n’a sa place que dans le contact sûr. L’enregistrement reste possible.
contacts-traces-take = Retirer
contacts-traces-take-one = Retirer { $piece }

## La personne a-t-elle déjà appelé ?
contacts-previous = Déjà appelé ?
contacts-previous-asked = Code, numéro ou pseudonyme
contacts-previous-hint = En entier, comme la personne le dit.
contacts-previous-none = Rien n’est trouvé sous cette indication.
contacts-previous-take = Ajouter au dossier { $code }
contacts-previous-taken = Cet appel rejoint le dossier { $code }
contacts-previous-alone = Pas encore de dossier.
contacts-previous-unasked = Ne pas rappeler : pas encore demandé
contacts-previous-never = Ne pas rappeler
contacts-previous-may = Rappel permis
contacts-previous-say = Dire :
contacts-previous-expired = À redemander

## Le numéro donné par un portail
contacts-reference = Référence du signalement
contacts-reference-hint = S’il vient d’un portail ou d’un partenaire : le numéro qu’il y porte.
contacts-reference-source = Sa provenance

## Après coup
contacts-correct = Corriger
contacts-correct-title = Corriger le contact { $code }
contacts-correct-save = Enregistrer la correction
contacts-corrected = Le contact { $code } est corrigé
contacts-changed = corrigé le { $date } à { $time }
contacts-addenda = Ajouté après coup
contacts-addendum = Compléter ce contact
contacts-addendum-hint = Ce qui a été appris ou remarqué ensuite. Ce qui est enregistré reste tel quel.
contacts-addendum-save = Ajouter
contacts-addendum-done = Le complément est ajouté au contact
contacts-join = Ajouter à un dossier
contacts-move-button = Déplacer vers un autre dossier
contacts-move-join = Ajouter { $code } à un dossier
contacts-move = Déplacer { $code } vers un autre dossier
contacts-move-text = Il est dans le dossier { $case }. Les deux dossiers en gardent une ligne.
contacts-move-reason = Pourquoi ?
contacts-move-reason-hint = Par exemple : il s’agissait de sa sœur.
contacts-move-save = Enregistrer
contacts-move-done = Le contact { $code } est maintenant dans le dossier { $case }

## Ce qui peut être demandé en plus
contacts-fold-person = En savoir plus sur la personne
contacts-fold-incident = Ce qui s’est passé précisément
contacts-fold-talk = Comment s’est passé l’échange
contacts-fold-none = rien de noté
contacts-fold-count = { $count ->
    [one] { $count } réponse
   *[other] { $count } réponses
  }
contacts-fold-clear = Effacer ces réponses
contacts-birth-year = Année de naissance
contacts-age-estimated = L’âge est une estimation
contacts-living = Où vit la personne
contacts-vulnerabilities = Ce qui rend sa situation plus difficile
contacts-grade = Niveau scolaire
contacts-school-type = Type d’établissement
contacts-region = Région
contacts-milieu = Ville ou campagne
contacts-repeat = La personne a-t-elle déjà appelé ?
contacts-repeat-case = Le dossier dit s’il y a déjà eu un appel.
contacts-four-c = Type de risque en ligne
contacts-four-c-hint = Découle du problème ; un autre choix reste possible.
contacts-facets = De quelle manière
contacts-incident-started = Depuis quel jour
contacts-incident-last = La dernière fois
contacts-incident-ongoing = Cela continue-t-il ?
contacts-incident-frequency = À quelle fréquence
contacts-incident-place = Où se trouvait la personne
contacts-offender-known = L’auteur présumé est-il connu ?
contacts-offender = Son lien avec la personne
contacts-offender-age = Majeur ou mineur
contacts-offenders = Combien
contacts-caregiver-aware = Les parents ou responsables sont-ils au courant ?
contacts-reported = Signalé ailleurs ?
contacts-reported-where = Où
contacts-reported-ref = Référence de là-bas
contacts-confidentiality = Confidentialité expliquée ?
contacts-rights = Droits abordés ?
contacts-emotion-before = Comment la personne se sentait au début
contacts-emotion-after = Et à la fin
contacts-emotion = Émotion dominante
contacts-felt-helped = La personne se sent-elle aidée ?
contacts-would-recommend = Nous recommanderait-elle ?
contacts-heard-of-us = Comment la personne nous a connus
contacts-campaign = Campagne (facultatif)
contacts-heavy = Ce contact a été lourd pour moi
contacts-heavy-hint = La supervision reçoit un rappel pour en parler avec vous, sans aucun détail.
contacts-told = Quelle personne de la supervision est prévenue ?
contacts-told-else = Une autre personne
contacts-traces-name = Ce texte se lit sous un code : le nom de la personne n’y a pas sa place.
contacts-correct-offer = Une correction n’est pas terminée
contacts-correct-offer-text = Ce qui a été saisi est gardé chiffré ; dernier enregistrement à { $time }.
contacts-correct-continue = Continuer
contacts-correct-discard = L’abandonner
contacts-previous-elsewhere = Ce dossier ne vous est pas ouvert. Demander à { $who }.
