unlock-title = Sanad est verrouillé
unlock-what = Les dossiers sont verrouillés et chiffrés.
unlock-login = Identifiant
unlock-passphrase = Phrase de passe
unlock-open = Ouvrir
unlock-refused = Sanad ne s’est pas ouvert.
unlock-wait = { $seconds ->
    [one] Attendez { $seconds } seconde avant un nouvel essai.
   *[other] Attendez { $seconds } secondes avant un nouvel essai.
}
unlock-forgotten = Phrase de passe oubliée ?
unlock-forgotten-what = Personne ne peut la relire. La personne responsable peut vous donner un code d’activation ; si plus personne ne peut entrer, la feuille de secours rétablit l’accès. Rien n’est perdu.
unlock-version = Sanad { $version } · sans internet, chiffré sur cet ordinateur
unlock-training = Comptes d’exercice
unlock-training-what = Choisissez qui vous jouez.
unlock-look-again = Vérifier à nouveau
unlock-what-is-safe = Ce qui est sûr
unlock-what-to-do = Que faire

unlock-damaged-title = La base ne peut pas être lue
unlock-damaged-what = Une partie du fichier est abîmée ou manquante, souvent après une panne de disque ou une copie interrompue.
unlock-damaged-safe = Sanad n’a rien effacé et n’a pas touché au fichier : l’original est resté tel quel.
unlock-damaged-do-1 = N’installez rien à nouveau et n’effacez rien.
unlock-damaged-do-2 = Éteignez l’ordinateur si le disque fait du bruit ou si d’autres fichiers manquent.
unlock-damaged-do-3 = Prévenez la personne responsable : elle restaurera la dernière sauvegarde.

unlock-incomplete-title = Il manque une partie de Sanad
unlock-incomplete-what = Sanad garde deux fichiers : les dossiers et leurs serrures. L’un des deux n’est plus à sa place. Les dossiers sont peut-être là, mais ne s’ouvrent pas sans l’autre.
unlock-incomplete-do-2 = Regardez si le fichier manquant a été déplacé ou mis à la corbeille ; remettez-le.

unlock-newer-title = Il faut un Sanad plus récent
unlock-newer-what = Cette base a été ouverte par une version plus récente que celle-ci ({ $version }). Format de la base :
unlock-newer-safe = Rien n’a été modifié. Les dossiers sont intacts.
unlock-newer-do = Installez la nouvelle version sur cet ordinateur, puis rouvrez Sanad.

unlock-busy-title = Sanad est déjà ouvert
unlock-busy-what = Une autre fenêtre de Sanad utilise la base sur cet ordinateur.
unlock-busy-do = Revenez à cette fenêtre, ou fermez-la puis vérifiez à nouveau.

## Coming back with the recovery sheet
unlock-recover = Utiliser la feuille de secours
unlock-recover-title = Revenir avec la feuille de secours
unlock-recover-what = La feuille donne une nouvelle phrase de passe à une personne responsable. Tout ce qui a été noté reste intact.
unlock-recover-typed = Le code de la feuille
unlock-recover-typed-help = 14 groupes de 4 caractères. Les espaces et les tirets ne comptent pas.
unlock-recover-login-help = L’identifiant d’une personne responsable.
unlock-recover-send = Continuer
unlock-recover-new-sheet = La feuille a servi : en voici une nouvelle. Recopiez-la ou imprimez-la, puis retapez-la.
unlock-recover-until = Rien ne change tant que la nouvelle feuille n’est pas retapée. Ensuite, l’ancienne n’ouvre plus rien : détruisez-la.

## Coming in with a code
unlock-activate = J’ai un code d’activation
unlock-activate-title = Entrer avec un code
unlock-activate-what = Le code ne sert qu’une fois. Choisissez ici votre phrase de passe : personne d’autre ne la connaîtra.
unlock-activate-code = Le code reçu sur papier
unlock-activate-code-help = 4 groupes de 4 caractères. Les espaces et les tirets ne comptent pas.

## The code of the computer to which Sanad is bound
unlock-computer-title = Il faut le code de cet ordinateur
unlock-computer-why = Sanad est lié à un ordinateur, et le trousseau d’ici ne donne pas son code : il est peut-être verrouillé ou vidé, ou c’est un autre ordinateur ou une autre session. Rien n’est perdu, et la phrase de passe n’y est pour rien : elle n’a pas encore été regardée.
unlock-computer = Le code de l’ordinateur, à partir de la feuille
unlock-computer-help = 14 groupes de 4 caractères. Les espaces et les tirets ne comptent pas. Demandez la feuille à la personne responsable.
unlock-computer-lost = Si la feuille est perdue, la personne responsable entre avec la feuille de secours, qui n’a pas besoin de ce code.

## Who looks after the computer, and does not read the cases
unlock-technical-title = Le poste technique
unlock-technical-what = Ce compte s’occupe de l’ordinateur. Il n’ouvre pas les dossiers : rien ne peut en être lu ici, et rien ne peut être changé ici.
unlock-technical-version = Version
unlock-technical-store = Taille de la base
unlock-technical-free = Place libre sur le disque
unlock-technical-unknown = inconnue
unlock-technical-low = Il reste peu de place sur le disque. Libérez-en, sinon Sanad ne pourra bientôt plus enregistrer.
unlock-technical-keyring = Trousseau
unlock-technical-answers = répond
unlock-technical-silent = ne répond pas
unlock-technical-bound = Lié à cet ordinateur
unlock-technical-yes = oui
unlock-technical-no = non
unlock-technical-backups = Sauvegardes sur cet ordinateur
unlock-technical-none = Il n’y a aucune sauvegarde sur cet ordinateur. Prévenez la personne responsable : la prochaine se fait dès que quelqu’un ouvre les dossiers.
unlock-technical-backup = Sauvegarde { $number }
unlock-technical-whole = Le fichier a bien la longueur qu’il annonce.
unlock-technical-cut = Le fichier n’a pas la longueur qu’il annonce : il est abîmé. Laissez-le où il est et prévenez la personne responsable.
unlock-technical-limit = Si le contenu est entier, seule le voit une personne qui peut l’ouvrir : la personne responsable, ou avec la feuille de secours.
unlock-technical-passphrase = Votre phrase de passe ne peut pas être changée ici : seul qui ouvre les dossiers peut écrire les serrures. Si quelqu’un l’a vue, prévenez la personne responsable, qui ferme ce compte.
unlock-technical-leave = Quitter
