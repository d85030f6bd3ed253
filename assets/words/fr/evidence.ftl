# Les éléments de preuve d’un dossier, et ce qui protège des images d’abus.

evidence-title = Éléments de preuve
evidence-none = Aucun élément n’est noté.
evidence-what = Du texte seulement : l’original reste chez la personne ou va à la police.
evidence-add = Noter un élément
evidence-form-title = Élément · { $code }
evidence-correct-title = Corriger l’élément { $number }
evidence-correct-text = La première ligne reste lisible. La correction s’ajoute à sa suite.
evidence-number = Élément { $number }
evidence-platform = Sur quelle plateforme ?
evidence-kind = De quoi s’agit-il ?
evidence-suspected = Peut-on y voir un abus sexuel sur enfant ?
evidence-suspected-hint = Ne pas regarder pour le savoir. En cas de doute, répondre oui.
evidence-suspected-badge = Abus sexuel sur enfant possible
evidence-guarded = Le lien et le compte suffisent. Rien ne se décrit et rien ne se regarde.
evidence-url = Lien exact
evidence-url-hint = Tel que la personne le donne. Ne pas l’ouvrir.
evidence-url-keep = Laisser vide pour garder { $link }
evidence-handle = Nom d’utilisateur (@…)
evidence-display-name = Nom affiché
evidence-account-id = Numéro du compte
evidence-description = Description
evidence-description-hint = En mots : ce que la personne rapporte, sans qualifier les faits.
evidence-method = D’où le sait-on ?
evidence-kept-by = Où est l’original, et qui le garde ?
evidence-kept-by-hint = Par exemple : sur le téléphone de la mère, chez elle.
evidence-collected = Relevé le
evidence-published = Publié ou reçu le
evidence-described-by = Décrit par
evidence-described-by-hint = Laisser vide s’il s’agit de la personne qui note.
evidence-notes = Remarques
evidence-save = Noter l’élément
evidence-saved = L’élément est noté
evidence-correct = Corriger
evidence-correct-of = Corriger l’élément { $number }
evidence-corrects = corrige l’élément { $number }
evidence-corrected-by = corrigé par l’élément { $number }
evidence-hand-over = Noter une remise
evidence-hand-over-of = Noter une remise de l’élément { $number }
evidence-hand-over-title = Remettre l’original de l’élément { $number }
evidence-hand-to = À qui ?
evidence-hand-on = Quel jour ?
evidence-hand-receipt = Contre quel reçu ?
evidence-hand-receipt-hint = Le numéro du reçu ou du procès-verbal ; sinon, pourquoi il n’y en a pas.
evidence-hand-save = Noter la remise
evidence-handed = La remise est notée
evidence-custody = Remises
evidence-custody-line = { $to }, le { $date } · reçu : { $receipt }
evidence-copy = Copier pour signaler
evidence-copy-of = Copier pour signaler le lien { $link }
evidence-copied = Lien copié pour 15 secondes, et noté au journal
evidence-copy-failed = Le lien n’a pas pu être copié
evidence-stamp = { $local } ({ $offset }) · { $utc } UTC

## Avant d’aller plus loin
evidence-csam-title = Images d’abus sexuel sur enfant
evidence-csam-open = N’ouvrez pas le lien.
evidence-csam-ask = Ne demandez pas l’image.
evidence-csam-shot = Ne faites aucune capture.
evidence-csam-then = Le lien et le compte se notent en texte, puis se signalent à :
evidence-csam-understood = J’ai compris
evidence-csam-seen = J’ai vu quelque chose
evidence-route-none = Le répertoire n’a pas de point de signalement. Demander à la personne responsable.

## Vu par accident
evidence-exposure = Vu par accident…
evidence-exposure-title = Quelque chose a été vu par accident
evidence-exposure-text = Cela arrive, et ce n’est la faute de personne. Fermer ce qui est ouvert, ne rien garder, ne rien montrer à d’autres.
evidence-exposure-what = Sanad note la date et le nom, rien de ce qui a été vu. Les responsables le voient et prendront le temps d’en parler.
evidence-exposure-save = Prévenir les responsables
evidence-exposure-done = Les responsables sont prévenus
evidence-talk = Noter l’échange
evidence-talk-of = Noter l’échange avec { $name }
evidence-talk-title = L’échange avec { $name }
evidence-talk-text = Seul le fait d’avoir parlé se note ici, rien de ce qui s’est dit.
evidence-talk-again = En reparler quel jour ?
evidence-talk-again-hint = Laisser vide si ce n’est plus nécessaire.
evidence-talk-done = L’échange est noté

## Aucune image
evidence-no-picture-title = Aucune image n’entre dans Sanad
evidence-no-picture-text = Ni image, ni vidéo, ni fichier. Détenir certaines images peut être un délit, et chaque copie fait du tort à la personne.
evidence-no-picture-do = Écrire le lien et le compte, et ce que la personne en dit. L’original reste chez elle ou va à la police.
evidence-no-picture-route = Pour signaler :
