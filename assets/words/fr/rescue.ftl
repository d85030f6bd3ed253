## Secours : ce qui peut être lu de dossiers abîmés
rescue-enter = Voir ce qui peut être lu
rescue-title = Voir ce qui peut être lu
rescue-what = Sanad copie le fichier abîmé, lit dans la copie ce qui peut l’être et le montre. Rien ne peut alors être écrit, et le fichier abîmé reste tel quel.
rescue-open = Lire
rescue-band = Lecture seule : voici ce qui a pu être lu des dossiers abîmés. Il peut en manquer. Pour continuer à travailler, verrouillez Sanad et restaurez une sauvegarde.
