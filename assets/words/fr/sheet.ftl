# La feuille de secours.

sheet-title = Feuille de secours
sheet-what = Cette page suffit à rouvrir les données si toutes les phrases de passe sont perdues ou si l’ordinateur tombe en panne. Personne d’autre n’en a de copie : sans elle et sans phrase de passe, rien ne peut être récupéré.
sheet-made-on-label = Établie le
sheet-vault-label = Base
sheet-codes-title = Le code
sheet-keep-title = Comment la garder
sheet-keep-sealed = La mettre dans une enveloppe, la cacheter, signer sur le rabat et l’enfermer loin de cet ordinateur.
sheet-keep-two = Deux personnes savent où elle se trouve. L’enveloppe ne s’ouvre qu’en présence des deux.
sheet-keep-photo = Ne jamais la photographier, la numériser, l’envoyer ni la recopier sur un ordinateur ou un téléphone.
sheet-keep-name = Ne pas écrire le nom de la ligne d’écoute sur l’enveloppe.
sheet-use-title = Pour récupérer les données
sheet-use-1 = Installer Sanad et placer la dernière sauvegarde, ou l’ancienne base, sur l’ordinateur.
sheet-use-2 = Sur l’écran verrouillé, choisir le rétablissement par la feuille de secours.
sheet-use-3 = Taper les groupes dans l’ordre. Sanad indique le groupe qui contient une erreur.
sheet-use-4 = Choisir une nouvelle phrase de passe. Une nouvelle feuille est établie ; détruire celle-ci.
sheet-lost = Si elle est perdue ou a été vue : prévenir aussitôt la personne responsable et établir une nouvelle feuille, qui annule celle-ci.
sheet-groups = { $count ->
    [one] { $count } groupe
   *[other] { $count } groupes, à lire de gauche à droite, ligne par ligne
}
sheet-stamp = SECRET

## The code of the computer to which Sanad is bound
sheet-line-title = Code de l’ordinateur
sheet-line-what = Sanad est lié à son ordinateur. Ce code est demandé quand le trousseau de l’ordinateur ne le donne pas : sur un autre ordinateur, dans une autre session, ou après que le trousseau a été vidé. À lui seul il n’ouvre rien ; il faut aussi la phrase de passe.
sheet-line-keep-apart = Le garder sous clé, loin de l’ordinateur et loin de la feuille de secours.
sheet-line-keep-reach = Celles et ceux qui ouvrent Sanad doivent pouvoir l’obtenir : la personne responsable sait où il est.
sheet-line-lost = S’il est perdu ou si quelqu’un l’a vu : la personne responsable fait un nouveau code dans les réglages, qui annule celui-ci.
sheet-line-use-title = Quand il est demandé
sheet-line-use-1 = Taper l’identifiant et la phrase de passe, puis ce code.
sheet-line-use-2 = Taper les groupes dans l’ordre ; les espaces et les tirets ne comptent pas. Sanad remarque une erreur.
sheet-line-use-3 = Il est demandé une fois ; ensuite le trousseau le garde de nouveau, s’il y en a un.
