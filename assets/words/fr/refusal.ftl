# Pourquoi une action n’a pas été faite : refusal-<code>.

refusal-answer-missing = Cette réponse est nécessaire.
refusal-too-long = { $max ->
    [one] Trop long : { $max } caractère au plus.
   *[other] Trop long : { $max } caractères au plus. Rien n’a été coupé ; raccourcissez le texte.
}
refusal-not-text = Ce texte contient des caractères qui ne peuvent pas être conservés. Tapez-le au lieu de le coller.
refusal-in-future = Cette heure n’est pas encore arrivée. Vérifiez la date et l’horloge de l’ordinateur.
refusal-end-before-start = La fin précède le début. Vérifiez les deux heures.
refusal-not-a-date = Cette date ou cette heure ne peut pas être lue. Exemple : 22/11/2026 14:30.
refusal-unknown-choice = Ce choix n’est pas dans la liste. Choisissez à nouveau.
refusal-too-many = { $max ->
    [one] Un seul choix possible.
   *[other] { $max } choix au plus.
}
refusal-non-counselling-has-data = Un contact hors écoute ne garde rien sur une personne. Retirez ces informations ou changez « Qui appelle ».
refusal-adult-and-minor = L’âge est de moins de 18 ans, mais « Adulte, pour soi » est choisi. Corrigez l’un des deux.

refusal-wrong-passphrase = L’identifiant ou la phrase de passe n’est pas le bon. Rien n’est perdu. Essayez encore.
refusal-line-needed = Sanad est lié à un ordinateur, et le trousseau d’ici ne donne pas son code. Tapez-le à partir de la feuille. La phrase de passe n’a pas encore été regardée.
refusal-line-wrong = Ce n’est pas le code de cet ordinateur. Vérifiez que c’est la bonne feuille (la feuille de secours en est une autre, et un nouveau code remplace l’ancien), puis relisez-la.
refusal-current-wrong = Ce n’est pas votre phrase de passe actuelle. Rien n’a été modifié. Vérifiez les majuscules et la langue du clavier, puis réessayez.
refusal-same-passphrase = C’est la phrase de passe que vous avez déjà. Choisissez-en une autre.
refusal-activation-needed = Ce compte attend son code d’activation. Choisissez « J’ai un code d’activation ».
refusal-activation-wrong = L’identifiant ou le code n’est pas le bon, ou le code a déjà servi. Relisez le papier, ou demandez un nouveau code.
refusal-activation-expired = Ce code est trop ancien : il était valable trois jours. Demandez-en un nouveau à la personne responsable.
refusal-not-granted = Ce compte n’ouvre pas les dossiers. Adressez-vous à la personne responsable.
refusal-own-account = Personne ne change son propre rôle ni ne ferme son propre compte. Demandez à une autre personne responsable.
refusal-last-supervisor = C’est la seule personne responsable. Ajoutez-en d’abord une autre ; sinon plus personne ne pourrait aider l’équipe à entrer.
refusal-account-closed = Ce compte est fermé. Rouvrez-le d’abord.
refusal-account-open = Ce compte est déjà ouvert.
refusal-wait = { $seconds ->
    [one] Trop d’essais. Attendez { $seconds } seconde, puis réessayez.
   *[other] Trop d’essais. Attendez { $seconds } secondes, puis réessayez.
}
refusal-weak-passphrase = { $min ->
    [one] Trop facile à deviner. Utilisez au moins { $min } caractère.
   *[other] Trop facile à deviner. Utilisez au moins { $min } caractères, par exemple plusieurs mots sans rapport entre eux.
}
refusal-passphrase-common = Cette phrase de passe est parmi les premières que l’on essaierait. Choisissez-en une autre ou prenez celle qui est proposée.
refusal-login-taken = Cet identifiant est déjà pris. Choisissez-en un autre.
refusal-login-empty = Indiquez l’identifiant.
refusal-recovery-mismatch = Le groupe { $group } ne correspond pas à la feuille. Relisez ce groupe ; les autres peuvent rester.
refusal-recovery-length = { $expected ->
    [one] La feuille compte { $expected } groupe.
   *[other] La feuille compte { $expected } groupes. Il en manque, ou certains ont été tapés deux fois.
}

refusal-store-exists = Cet ordinateur contient déjà une base Sanad. Elle n’a pas été touchée. Déverrouillez-la.
refusal-not-found = Cette fiche est introuvable, ou elle ne vous est pas ouverte.
refusal-not-allowed = Votre rôle ne le permet pas. Adressez-vous à la personne responsable.
refusal-locked = Sanad est verrouillé. Ce que vous avez tapé est gardé en brouillon. Déverrouillez pour continuer.
refusal-case-needed = Un suivi appartient à un dossier. Ouvrez un dossier ou choisissez-en un.
refusal-safe-contact-needed = Avant de prévoir de joindre cette personne, notez comment le faire sans danger.
refusal-safe-contact-expired = { $days ->
    [one] Le contact sûr a été confirmé il y a plus de { $days } jour. Reposez la question à la personne, puis notez sa réponse.
   *[other] Le contact sûr a été confirmé il y a plus de { $days } jours. Reposez la question à la personne, puis notez sa réponse.
}
refusal-channel-not-allowed = La personne n’a pas indiqué ce moyen comme sûr. Choisissez-en un qui l’est.
refusal-contact-not-allowed = Cette personne ne doit pas être contactée. Reposez-lui la question à son prochain appel.
refusal-due-in-past = Cette heure est déjà passée. Choisissez-en une plus tardive.
refusal-day-in-past = Ce jour est déjà passé. Choisissez-en un autre.
refusal-due-too-far = { $days ->
    [one] Cette date est trop éloignée : { $days } jour au plus.
   *[other] Cette date est trop éloignée : { $days } jours au plus. Choisissez-en une plus proche.
}
refusal-reason-needed = { $min ->
    [one] Dites pourquoi en quelques mots.
   *[other] Dites pourquoi, en { $min } caractères au moins.
}
refusal-supervisor-needed = Seule la personne responsable peut le faire. Rien n’a été modifié.
refusal-risk-required = Choisissez le niveau de risque. Il est nécessaire pour ce problème.
refusal-risk-too-low = { $least ->
    [4] D’après ce qui a été dit, le niveau est « Danger immédiat ».
    [3] D’après ce qui a été dit, le niveau est au moins « Élevé ».
   *[other] D’après ce qui a été dit, le niveau est au moins « Moyen ».
}
refusal-emergency-action-needed = En cas de danger immédiat, notez ce qui a été fait, qui a été informé et si la personne est en sécurité maintenant.
refusal-consent-needed = Notez le consentement de la personne, ou la raison d’agir sans lui.
refusal-explanation-needed = { $min ->
    [one] Expliquez en quelques mots.
   *[other] Expliquez, en { $min } caractères au moins, pourquoi cela se fait sans consentement.
}
refusal-nothing-disclosed = La lettre ne dit encore rien. Cochez au moins un élément.
refusal-item-forbidden = Cet élément ne doit pas être transmis à ce destinataire. Décochez-le.
refusal-already-done = C’est déjà fait. Rien n’a été modifié.
refusal-case-closed = Ce dossier est clos. Rien n’a été modifié. Rouvrez-le avant de continuer.
refusal-no-draft = Il n’y a pas de brouillon à ouvrir.
refusal-body-unchecked = Les coordonnées de ce service n’ont pas encore été vérifiées. Vérifiez-les, confirmez, puis préparez la lettre.

refusal-printer-missing = Aucune imprimante ne répond. La lettre est conservée. Enregistrez-la dans un fichier, ou branchez une imprimante et réessayez.
refusal-save-failed = Le fichier n’a pas pu être écrit à cet endroit. La lettre est conservée. Choisissez un autre endroit.
refusal-disk-full = Le disque de cet ordinateur est plein. Ce qui était enregistré est en sûreté. Libérez de la place, puis enregistrez à nouveau.
refusal-newer-store = Cette base a été ouverte par un Sanad plus récent. Elle n’a pas été modifiée. Installez le Sanad le plus récent (format de la base : { $version }).
refusal-damaged-store = La base ne peut pas être lue. Ne supprimez rien. Appelez la personne chargée des sauvegardes.
refusal-busy-store = Sanad est déjà ouvert sur cette base. Fermez d’abord l’autre fenêtre.
refusal-training-mismatch = L’exercice et le travail réel sont séparés. Cette base appartient à l’autre.
refusal-bad-request = Sanad n’a pas compris cette demande. Rien n’a été modifié. Fermez l’écran et réessayez.
refusal-other = Cela n’a pas pu être fait, et rien n’a été modifié. Notez ce code pour la personne qui vous aide : { $code }
refusal-recovery-wrong = Cette feuille n’ouvre pas ce coffre, ou une feuille plus récente l’a remplacée. Rien n’a été modifié.

refusal-consent-lapsed = { $standing ->
    [withdrawn] La personne a retiré son accord pour ce service. Lui redemander et noter sa réponse, ou dire pourquoi l’on agit sans lui.
    [refused] La personne a refusé d’être orientée vers ce service. Lui redemander et noter sa réponse, ou dire pourquoi l’on agit sans son accord.
    [expired] L’accord pour ce service a expiré. Lui redemander et noter sa réponse.
   *[other] Aucun accord n’est donné pour ce service. Demander à la personne et noter sa réponse.
}
refusal-followup-not-allowed = { $standing ->
    [withdrawn] La personne ne veut plus être recontactée. Rien n’a été promis.
    [refused] La personne ne veut pas être recontactée. Rien n’a été promis.
    [expired] L’accord pour recontacter la personne a expiré. Lui redemander, noter sa réponse, puis promettre.
   *[other] La personne n’a pas encore dit si elle veut être recontactée. Noter sa réponse, puis promettre.
}
refusal-nothing-to-withdraw = Cet accord ne peut pas être retiré : il n’est plus en cours. Rien n’a été modifié.
refusal-item-withheld = { $why ->
    [fear] La personne craint un danger si ce destinataire l’apprend. À décocher.
    [tell_self] La personne veut le dire elle-même à ce destinataire. À décocher.
   *[other] La personne ne veut pas que ce destinataire l’apprenne. À décocher.
}
refusal-undecided-consents = { $count ->
    [one] { $count } demande d’accord attend encore une réponse. Notez-la, puis clôturez.
   *[other] { $count } demandes d’accord attendent encore une réponse. Notez chacune, puis clôturez.
}
refusal-open-followups = { $count ->
    [one] { $count } suivi reste à faire. Notez-en le résultat, puis clôturez.
   *[other] { $count } suivis restent à faire. Notez le résultat de chacun, puis clôturez.
}
refusal-unanswered-referrals = { $count ->
    [one] { $count } orientation attend encore une réponse. Notez la réponse, ou son absence, puis clôturez.
   *[other] { $count } orientations attendent encore une réponse. Notez chaque réponse, ou son absence, puis clôturez.
}
refusal-closing-needs-supervisor = À ce niveau de risque, c’est la personne responsable qui clôture. Vous pouvez le lui demander.
refusal-raise-first = Le risque final est plus élevé que celui du dossier. Modifiez d’abord le risque du dossier, puis clôturez.
refusal-informed-needed = À ce niveau de risque, une personne responsable est prévenue. Notez qui.
refusal-decision-needed = Trois essais ont échoué. La personne responsable décide avant le prochain. Rien n’a été noté.
refusal-raise-in-case = Ouvrez d’abord le dossier, puis modifiez-y le risque : c’est là que l’on note ce qui a été fait et qui a été prévenu.
refusal-contact-settled = { $hours ->
    [one] Ce contact ne se modifie plus : { $hours } heure est passée. Y ajouter un complément.
   *[other] Ce contact ne se modifie plus : { $hours } heures sont passées. Y ajouter un complément.
}
refusal-not-the-author = Seule la personne qui a noté ce contact peut le modifier. Rien n’a changé.
refusal-kind-is-fixed = Un contact sans écoute le reste, et ne reçoit après coup rien sur une personne. Noter plutôt un nouveau contact.
refusal-reference-known = Ce signalement est déjà enregistré : c’est le contact { $code }. Rien n’a été noté deux fois.
refusal-reference-known-elsewhere = Ce signalement est déjà enregistré par une autre personne de l’équipe. Demander à la personne responsable. Rien n’a été noté deux fois.
refusal-last-contact = C’est le seul contact de son dossier : il y reste, car les lettres du dossier s’appuient sur lui.
refusal-not-offered = Cette réponse n’est pas proposée ce jour-là. Choisissez-en une autre.
refusal-bad-code = Écrivez de deux à { $max } majuscules ou chiffres, sans espace.
refusal-code-taken = Ce code est déjà pris, peut-être par une entrée retirée. Choisissez-en un autre.
refusal-label-taken = Une autre entrée porte ce nom. Deux entrées du même nom seraient confondues.
refusal-not-arabic = Écrivez ce nom en lettres arabes.
refusal-entry-fixed = Une règle de protection a besoin de cette entrée : elle reste. Son nom peut changer.
refusal-last-entry = C’est la dernière entrée de la liste. Ajoutez-en une autre d’abord.
refusal-not-retired = Cette ligne n’a pas retiré cette entrée.
refusal-birth-year-disagrees = L’année de naissance et l’âge ne vont pas ensemble. Corriger l’un des deux.
refusal-not-asked = Cette ligne ne demande pas cela ; ce n’est donc pas enregistré.
refusal-not-a-link = Ce n’est pas l’adresse d’une page. Exemple : instagram.com/nom, sans espace.
refusal-picture-in-text = Ce texte contient une image ou un fichier. Rien n’a été enregistré. Écrivez seulement le lien et le compte.
refusal-published-later = Un élément ne peut pas être relevé avant d’être publié. Vérifiez les deux dates.
refusal-nothing-to-find = Notez le lien, le compte ou quelques mots : de quoi retrouver cet élément.
refusal-no-detail = Ce contenu ne se décrit pas. Effacez ce texte : le lien et le compte suffisent.
refusal-line-corrected = Cette ligne a été corrigée par l’élément { $number }. C’est sur lui que l’on travaille.
refusal-route-forbidden = Pour ce contenu, choisissez le point de signalement, la police, le formulaire de la plateforme ou Take It Down.
refusal-route-for-other-age = Cet outil est fait pour un autre âge. StopNCII : 18 ans et plus. Take It Down : moins de 18 ans.
refusal-abuse-is-of-minors = Des images d’abus sexuel sur enfant montrent une personne mineure. Répondez oui, ou choisissez une autre cause.
refusal-sent-already = Cette demande a été envoyée : elle ne se modifie plus. Notez plutôt sa suite.
refusal-status-order = Cela ne peut pas suivre l’étape d’avant. Vérifiez l’état et le jour.
refusal-open-removals = { $count ->
    [one] { $count } demande de retrait n’est pas terminée. Notez-en la suite, ou l’absence de réponse, puis clôturez.
   *[other] { $count } demandes de retrait ne sont pas terminées. Notez la suite de chacune, ou l’absence de réponse, puis clôturez.
}
refusal-suspected-link = Ce texte donne le lien d’un possible abus sexuel sur enfant. Seuls un point de signalement, la police ou un procureur peuvent le recevoir. Retirez le lien.
refusal-another-speaks = C’est à une autre personne responsable d’en parler avec vous, puis de le noter.
refusal-case-held = Ce dossier est sous conservation légale : rien n’en sort tant qu’elle n’est pas levée. Rien n’a changé.
refusal-owner-needed = Seule la personne qui suit ce dossier, ou la supervision, peut changer son équipe. Rien n’a changé.
refusal-protocol-ended = Ce protocole est terminé ou arrêté ; il se lit seulement. Commencez-le à nouveau si le dossier le demande.
refusal-own-work = On ne relit pas son propre travail. Une autre personne responsable peut le faire.
refusal-letter-needed = La lettre n’est pas encore imprimée. Imprimez-la d’abord, ou notez une remise par téléphone.
refusal-reminders-first = { $count ->
    [one] « Sans réponse » se note après { $count } rappel. Notez d’abord le rappel.
   *[other] « Sans réponse » se note après { $count } rappels. Notez d’abord chaque rappel.
}
refusal-reminder-early = Ce service a encore le temps de répondre. Un rappel se note quand son délai est passé.
refusal-not-a-phone = Ce n’est pas un numéro de téléphone. Exemples : 2511, +212 6 00 00 00 00.
refusal-not-an-email = Ce n’est pas une adresse de courriel. Exemple : accueil@exemple.ma.
refusal-nothing-changed = Rien n’a changé : modifiez une donnée, ou cochez que tout a été vérifié.
refusal-body-retired = Ce service n’est plus utilisé. Choisissez-en un autre.
refusal-safety-plan-empty = Ce plan ne contient encore que des numéros. Remplissez au moins une partie avec la personne.
refusal-register-code = Un code de registre a 12 caractères, celui du pied d’un courrier en a 10.
refusal-backup-damaged = Ce n’est pas une sauvegarde complète de Sanad : elle a été coupée, modifiée, ou c’est un autre type de fichier. Rien n’a été touché ici. Choisissez-en une autre.
refusal-backup-foreign = Cette sauvegarde est celle d’un autre poste que celui de cet ordinateur. Rien n’a été touché ici.
refusal-sheet-needed = Cette sauvegarde a été faite sous une autre clé. Elle s’ouvre avec la feuille de secours de l’époque.
refusal-open-failed = Le fichier n’a pas pu être ouvert. Rien n’a été modifié. Choisissez-en un autre.
refusal-read-only = Rien ne peut être écrit ici : c’est seulement ce qui a pu être lu des dossiers abîmés. Restaurez une sauvegarde pour continuer à travailler.
refusal-nothing-readable = Rien ne peut être lu du fichier abîmé. Il a été laissé tel quel. Une sauvegarde peut aider.
refusal-case-sealed = Ce dossier est sous scellé. Pour l’ouvrir malgré tout, il faut briser le scellé pour 30 minutes, en disant pourquoi.
refusal-glass-over = Les { $minutes } minutes sont écoulées et le dossier est de nouveau sous scellé. Ce que vous avez saisi est toujours là. Brisez le scellé de nouveau en disant pourquoi, puis enregistrez.
refusal-inside-only = Vous n’êtes ici que pour 30 minutes. Les personnes à l’intérieur du scellé en décident.
refusal-second-needed = Une autre personne responsable doit d’abord confirmer. Rien n’a été modifié.
refusal-same-person = On ne confirme pas sa propre demande. Une autre personne responsable peut le faire.
refusal-no-second = Cela ne demande pas de seconde personne responsable.
