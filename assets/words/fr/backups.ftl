## Équipe › Sauvegardes
backups-title = Sauvegardes
backups-what = Une sauvegarde est un seul fichier scellé qui contient tout. Sur un autre ordinateur, seule la feuille de secours l’ouvre ; aucune phrase de passe ne le peut. Il s’en fait une d’elle-même chaque jour où quelqu’un travaille ici.
backups-now = Sauvegarder maintenant
backups-stop = Abandonner
backups-stopped = La sauvegarde a été abandonnée. Les précédentes sont conservées.
backups-done = Sauvegarde faite, rouverte et trouvée complète.
backups-daily-failed = La sauvegarde du jour n’a pas pu se faire. Ce que vous avez écrit est enregistré. Prévenez la personne responsable.
backups-none = Aucune sauvegarde pour l’instant
backups-none-what = La première se fera d’elle-même demain, ou maintenant si vous le souhaitez.
backups-list = Sauvegardes sur cet ordinateur
backups-number = Numéro
backups-made = Faite le
backups-size = Taille
backups-left = Copiée ailleurs
backups-never-left = Jamais
backups-copy = Enregistrer une copie…
backups-copy-of = Enregistrer une copie de la sauvegarde { $number }
backups-copied = Copie enregistrée. Gardez-la loin de cet ordinateur, et la feuille de secours loin des deux.
backups-copy-due = Une copie devrait quitter cet ordinateur
backups-copy-due-what = Si cet ordinateur est volé ou si son disque tombe en panne, seule une copie gardée ailleurs peut aider. Enregistrez-en une sur une clé et rangez-la dans un autre lieu.
backups-copy-open = Voir les sauvegardes
backups-mb = { $size } Mo
backups-restorations = Sauvegardes remises en place
backups-restoration = Sauvegarde { $number } du { $made }, remise en place le { $at }.

## Ce qui se fait
backups-doing-copying = Copie des dossiers…
backups-doing-checking = Vérification de chaque dossier…
backups-doing-sealing = Scellement…
backups-doing-opening = Ouverture du fichier scellé…
backups-doing-done = Terminé
