"""Words about the mailbox: full, switched off, or not there at all."""

from fixsend.delivery.bounces.report import Cause
from fixsend.delivery.bounces.rules.rule import by_words

# The mailbox cannot take mail now.
FULL = (
    by_words(
        Cause.FULL,
        "RFC 3463 X.2.2; Gmail “over quota”, Yahoo “mailbox full”",
        r"(?:over|exceed(?:s|ed|ing)?|out of|above|reached)(?: \S+){0,3} (?:quota|storage)",
        r"quota (?:exceeded|full|violation|limit|exceed)",
        r"disk quota",
        r"insufficient (?:storage|quota)",
        r"(?:not|n't|no) (?:have )?enough (?:\w+ )?(?:storage|space)",
        r"(?:out of|no|insufficient) (?:\w+ )?(?:disk ?)?space",
        r"overdrawn",
        r"over (?:its|his|her|their|the) (?:\w+ )?limit",
        r"(?:mail ?box|mailfolder|mail ?drop|inbox|user|account|storage)\S* (?:is |was |size |has "
        r"|')?\s?(?:already )?(?:full|too full|exceed(?:ed|s))",
        r"full mail ?box",
        r"mail ?box \S+ (?:is|was) full",
        r"(?:its|their|the) storage",
        r"(?:message|mail) ?box (?:size )?(?:limit|exceed)",
        r"mailbox would exceed",
        r"too many (?:messages|mails|emails) (?:in|on) (?:this|the|its|their) (?:mail ?box|server)",
        r"benutzer hat zu ?viele mails",
        r"\bquota\b",
        r"mail ?box over limit",
        r"postfach\S* (?:ist )?(?:\w+ )?(?:voll|überfüllt)",
        r"bo[iî]te[^.]{0,40} (?:pleine|satur)",
        r"casella[^.]{0,30} piena",
        r"(?:buz[óo]n|casilla)[^.]{0,20} llen",
        r"caixa[^.]{0,20} cheia",
        r"(?:postvak|mailbox|postbus) (?:is )?vol\b",
        r"skrzynka[^.]{0,20} (?:jest )?(?:pełna|przepełn)",
        r"ящик[^.]{0,30} переполн",
    ),
    by_words(
        Cause.FULL,
        "RFC 3463 X.2.1: switched off for now; it may come back, so the rule for full mailboxes holds",
        r"(?:mail ?box|account|user|recipient|address)\S* (?:\S+ )?(?:is |was |has been )?(?:currently "
        r")?(?:temporar(?:il)?y )?(?:disabled|suspended|inactive|locked|deactivated|expired|frozen"
        r"|blocked|restricted|dormant)",
        r"(?:disabled|suspended|inactive|locked|deactivated|expired) (?:\w+ )?(?:mail ?box|account|user"
        r"|recipient|e?-?mail)",
        r"not accepting (?:messages|mail|any mail)",
        r"(?:mail ?box|account|address|user) for @ (?:is|has been) (?:disabled|suspended|inactive|locked)",
        r"(?:konto|postfach|benutzer)[^.]{0,20} (?:gesperrt|deaktiviert|inaktiv)",
        r"(?:bo[iî]te|compte)[^.]{0,40} (?:d[ée]sactiv|suspend|bloqu|inactif)",
        r"(?:casella|account|utente)[^.]{0,20} (?:disattivat|disabilitat|sospes|bloccat)",
        r"(?:buz[óo]n|cuenta|usuario)[^.]{0,20} (?:desactivad|suspendid|bloquead|inactiv)",
        r"(?:skrzynka|konto)[^.]{0,20} (?:zablokowan|zawieszon|nieaktywn)",
        r"(?:ящик|пользовател|аккаунт)[^.]{0,30} (?:заблокир|отключ)",
        r"disabled or discontinued",
        r"unrouteable due to suspension",
    ),
)

# There is no such address.
_WHO = (
    r"(?:user|recipient|rcpt|mail ?box|mail ?drop|address|account|addressee|customer|destination|person|userid|e-?mail)"
)
GONE = (
    by_words(
        Cause.GONE,
        "RFC 3463 X.1.1; the words of Sendmail, Postfix, Exim, qmail, Gmail, Yahoo, Exchange and Domino",
        rf"(?:unknown|no such|invalid|non-?existent|bad|illegal|undefined)[ _-](?:\w+ ){{0,2}}{_WHO}\b",
        r"no (?:such )?(?:mail ?box|user|recipient|account|person) "
        r"(?:here|by that name|with that|found|exists?|at|available for)",
        r"not an? (?:known|valid|active|local|existing) (?:user|address|mail ?box|recipient|account)",
        r"name (?:is )?not (?:found|known|recogni[sz]ed|listed)",
        rf"{_WHO}\S*(?: \S+)? (?:is )?(?:not (?:be )?(?:found|known|recogni[sz]ed|listed|a valid|valid"
        r"|exist)|unknown|does ?n[o']t exist|does not exist|do(?:es)? not have|(?:is )?invalid|could "
        r"?n[o']t be found|wasn['’]t found)",
        r"(?:does ?n[o']t|does not) have an? \S+ account",
        r"(?:mailbox|user|account) does not exist",
        r"that you tried to reach does not exist",
        r"address (?:couldn['’]t|could not) be found",
        r"not found by smtp address lookup",
        r"recipnotfound",
        r"recipientnotfound",
        r"recip(?:ient)? (?:address )?does not exist",
        r"no valid recipients",
        r"user not exist",
        r"name is not recogni[sz]ed",
        r"not listed in (?:domino|public name)",
        r"no mailbox (?:here )?by that name",
        r"dd this user",
        r"(?:is|are) not (?:a )?(?:our|known|local)? ?(?:customer|user)s? (?:at|on|of) this",
        r"not our (?:customer|user)",
        r"undeliverable address",
        r"addressee unknown",
        r"unknown local",
        r"user \S+ (?:unknown|not found)",
        r"adresse destinataire invalide",
        r"destinataire invalide",
        r"unbekannter? (?:benutzer|empf[äa]nger)",
        r"empf[äa]nger unbekannt",
        # The same in the languages of the larger providers of Europe and of families' home countries.
        r"utilisateur inconnu",
        r"destinataire (?:inconnu|inexistant)",
        r"(?:nessun utente|utente|destinatario|casella)[^.]{0,20} (?:simile|sconosciut|inesistente|non esiste)",
        r"(?:usuario|destinatario|buz[óo]n|cuenta)[^.]{0,20} (?:desconocid|no existe|inexistente)",
        r"no existe (?:dicha persona|ese usuario|el usuario|la cuenta)",
        r"usu[áa]rio (?:desconhecido|inexistente|inv[áa]lido)",
        r"(?:onbekende|ongeldige) (?:gebruiker|ontvanger)",
        r"(?:u[żz]ytkownik|konto|skrzynka|adres)[^.]{0,20} nie istnieje",
        r"(?:пользовател|адрес|ящик)[^.]{0,30} не (?:найден|существует|зарегистрирован)",
    ),
    by_words(
        Cause.GONE,
        "RFC 3463 X.1.6: moved away",
        r"no longer (?:on server|valid|available|active|in use|exists?|works)",
        r"has moved",
        r"user has moved",
        r"recipient has moved",
    ),
    by_words(
        Cause.GONE,
        "RFC 7505 §4.1, RFC 3463 X.1.2: the domain does not exist or takes no mail",
        r"null ?mx",
        r"nullmx",
        r"does ?n[o']t accept (?:any )?mail\b(?! from)",
        r"does not accept mail$",
        r"host does not accept mail",
        r"nxdomain",
        r"domain name not found",
        r"host (?:unknown|not found(?!, try))",
        r"unknown host",
        r"(?:domain|host) does ?n[o']t exist",
        r"name service error[^.]*(?:host not found(?!, try)|not found(?!, try))",
        r"no such (?:host|domain)",
        r"couldn['’]t find any host",
        r"couldn['’]t find a mail exchanger",
        r"illegal host",
        r"no mx record found",
        r"host \S+ not found",
        r"domain is not reachable",
        r"bad destination (?:host|system)",
        r"unrouteable (?:mail )?(?:domain|address)",
        r"host or domain name not found(?!, try)",
    ),
)
