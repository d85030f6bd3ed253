## Qui a ouvert et modifié quoi
history-title = Historique
history-what = Qui a ouvert et modifié quoi, le plus récent d’abord. On ne voit que des actes et des codes, jamais le contenu. Regarder ici laisse aussi une trace.
history-checking = Vérification : { $done } événements sur { $size }…
history-whole = { $count ->
    [one] { $count } événement, complet depuis le { $since }
   *[other] { $count } événements, complets depuis le { $since }
}
history-whole-code = { $count ->
    [one] { $count } événement, complet depuis le { $since } ; le dernier code de registre correspond au { $code }
   *[other] { $count } événements, complets depuis le { $since } ; le dernier code de registre correspond au { $code }
}
history-broken = L’historique ne concorde plus à partir de l’événement { $seq }. Il a peut-être été modifié à l’insu de Sanad. Laissez cet ordinateur tel quel et prévenez la personne qui répond des données.
history-edited = { $count ->
    [one] { $count } élément de la base n’est plus tel que l’historique l’a signé. Quelqu’un l’a modifié à l’insu de Sanad. Laissez cet ordinateur tel quel et prévenez la personne qui répond des données.
   *[other] { $count } éléments de la base ne sont plus tels que l’historique les a signés. Quelqu’un les a modifiés à l’insu de Sanad. Laissez cet ordinateur tel quel et prévenez la personne qui répond des données.
}
history-edit = { $kind } ; le dernier événement qui en parle est le { $seq }, du { $date }
history-edit-unknown = { $kind } ; aucun événement n’en parle
history-again = Vérifier à nouveau
history-witnesses-none = Aucun témoin hors de la base ne se souvient de sa fin.
history-against = { $witness } se souvient de plus que ce que contient la base : { $kind }.
history-export = Exporter pour vérification
history-exported = C’est enregistré. Le programme sanad-verify le vérifie avec les seules clés publiques.
history-person = Personne
history-everybody = Tout le monde
history-record = Code d’un dossier ou d’un contact
history-kind = Ce qui a été fait
history-everything = Tout
history-first = Du
history-last = Au
history-show = Afficher
history-clear = Tout afficher
history-of = Historique · { $code }
history-none = Rien n’a été trouvé.
history-when = Quand
history-who = Qui
history-act = Ce qui a été fait
history-about = Concernant
history-refused = Refusé
history-clock = L’horloge avait reculé
history-older = Afficher plus ancien
history-see = Qui l’a ouvert ?

## Lacunes
history-gap-title = Une partie de l’historique manque peut-être
history-gap-copy = Remarqué le { $date } : { $witness } avait vu l’événement { $seen_seq } du { $seen }, et la base s’arrêtait à l’événement { $last_seq } du { $last }.
history-gap-keys = Remarqué le { $date } : { $witness } avait vu le { $seen } des clés plus récentes que celles qui se trouvaient ici.
history-gap-missing = Remarqué le { $date } : le fichier qui retient la fin de l’historique avait disparu ou était illisible. La base s’arrêtait à l’événement { $last_seq } du { $last }.
history-gap-what = Si une sauvegarde a été restaurée, c’est l’explication. Sinon, une copie plus ancienne a peut-être été remise à sa place : comparez avec les codes du registre de permanence avant d’accepter.
history-gap-accept = Je sais pourquoi ; accepter
history-gap-waits = { $count ->
    [one] Une autre personne de la supervision doit l’accepter.
   *[other] { $count } personnes de la supervision doivent l’accepter.
}
history-gap-accepted = Accepté par { $name } le { $date }
history-gap-done = Accepté.

## Codes sur papier
history-register = Code de registre
history-register-what = À la fin de la permanence, notez ce code dans le registre. Il prouvera plus tard que rien de ce qui précède n’a été retiré ni modifié.
history-register-make = Établir le code de registre
history-register-write = À noter dans le registre de permanence, à côté de la date, de l’heure et de votre nom :
history-register-at = { $date }, { $time }, { $count } événements
history-register-check = Vérifier un code du registre ou du pied d’un courrier
history-register-code = Code
history-register-checked = Vérifier
history-register-found = Il se trouve ici : événement { $seq } du { $date }, { $time }. Rien de ce qui précède n’a changé.
history-register-lost = Ce code ne se trouve pas dans l’historique. Relisez-le ; s’il est exact, une partie de l’historique a été retirée ou modifiée.
