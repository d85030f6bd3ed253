setup-step = Étape { $step } sur { $of }
setup-promise = Sanad fonctionne sans internet. Tout reste chiffré sur cet ordinateur.

setup-language-title = Bienvenue
setup-language-what = Dans quelle langue installer Sanad ? Chaque personne choisira ensuite la sienne.
setup-language = Langue

setup-organisation-title = Votre ligne d’écoute
setup-organisation-what = Ces lignes figurent en tête des lettres d’orientation.
setup-organisation = Nom de l’organisation
setup-organisation-help = Comme il doit paraître sur les lettres.
setup-organisation-missing = Écrivez le nom de l’organisation.
setup-place = Ville
setup-place-help = Pour le lieu et la date des lettres.
setup-contact-line = Comment vous joindre
setup-contact-line-help = Téléphone, adresse ou site : une ligne, imprimée sur les lettres.
setup-pack = Pays et ligne d’écoute
setup-pack-help = Apporte les catégories, les numéros d’urgence et le répertoire.
setup-pack-draft = Ébauche, pas encore vérifiée par cette ligne

setup-account-title = Votre compte de responsable
setup-account-what = La personne qui installe Sanad devient responsable d’écoute. Elle pourra ajouter des collègues.
setup-name = Nom, tel que les collègues le verront
setup-name-help = Par exemple : Nadia B.
setup-name-missing = Écrivez le nom.
setup-login-missing = Écrivez un identifiant.
setup-login = Identifiant
setup-login-help = Court, sans espace. Par exemple : nadia
setup-words-offer = Nous vous proposons ces mots : faciles à retenir, difficiles à deviner.
setup-words-take = Prendre ces mots
setup-words-other = D’autres mots
setup-passphrase = Votre phrase de passe
setup-passphrase-theirs = Sa phrase de passe
setup-passphrase-help = Quinze caractères au moins. Elle ouvre Sanad chaque jour ; personne ne peut la relire.
setup-create = Créer la base chiffrée
setup-creating = Les clés se préparent, quelques secondes…
setup-early = Une réponse de la page précédente est à corriger.
setup-early-back = Revenir à cette page

setup-sheet-title = La feuille de secours
setup-sheet-what = Si toutes les phrases de passe sont perdues, seule cette feuille rouvre les dossiers. Elle n’est montrée qu’une fois.
setup-sheet-groups = Groupes de la feuille de secours
setup-sheet-print = Imprimer la feuille
setup-sheet-save = Enregistrer dans un fichier
setup-sheet-printed = La feuille est envoyée à l’imprimante.
setup-sheet-saved = La feuille est enregistrée. Imprimez-la, puis effacez le fichier.
setup-sheet-rule-1 = Gardez-la sur papier, dans une enveloppe fermée, au coffre ou chez la direction.
setup-sheet-rule-2 = Ne la prenez pas en photo et ne l’envoyez à personne.
setup-sheet-rule-3 = N’écrivez pas dessus le nom de l’organisation.
setup-sheet-have = J’ai la feuille sur papier

setup-confirm-title = Recopiez la feuille
setup-confirm-what = Depuis le papier, groupe par groupe. C’est la preuve qu’elle pourra servir un jour.
setup-confirm-groups = Groupes à recopier
setup-confirm-group = Groupe { $number } sur { $count }
setup-confirm-progress = { $done ->
    [0] Commencez par le groupe 1.
    [one] { $done } groupe juste sur { $count }.
   *[other] { $done } groupes justes sur { $count }.
}
setup-confirm-wrong = Le groupe { $number } ne correspond pas à la feuille. Relisez-le.
setup-confirm-send = Terminer l’installation

setup-team-title = Sanad est prêt
setup-team-what = Vous pouvez ajouter une écoutante ou un écoutant tout de suite, ou plus tard depuis « Équipe ».
setup-team-ready = La base est chiffrée et la feuille de secours vérifiée.
setup-team-ready-what = Rangez la feuille maintenant.
setup-team-add = Ajouter une personne
setup-team-added = { $name } peut ouvrir Sanad avec sa phrase de passe.
setup-role = Rôle
setup-their-language = Sa langue
setup-account-save = Ajouter cette personne
setup-begin = Commencer
