package event

import (
	"strings"
	"sync"
)

// form is how a verb stands: which of its forms the word can be.
type form uint8

const (
	base   form = 1 << iota // attack; also the present without -s
	third                   // attacks
	past                    // attacked, met
	part                    // attacked, withdrawn
	gerund                  // attacking
	finite = base | third | past
)

// inflected is one verb that a word form may belong to.
type inflected struct {
	lemma string
	form  form
}

// irregular lists past and participle where they are not made with -ed.
var irregular = map[string]string{
	"meet": "met met", "hold": "held held", "send": "sent sent", "say": "said said", "tell": "told told", "make": "made made", "give": "gave given", "take": "took taken",
	"strike": "struck struck", "hit": "hit hit", "fight": "fought fought", "shoot": "shot shot", "bring": "brought brought", "put": "put put", "set": "set set", "cut": "cut cut",
	"let": "let let", "lay": "laid laid", "leave": "left left", "fly": "flew flown", "go": "went gone", "begin": "began begun", "bite": "bit bitten", "come": "came come",
	"break": "broke broken", "speak": "spoke spoken", "ring": "rang rung", "stand": "stood stood", "swear": "swore sworn", "withdraw": "withdrew withdrawn", "seek": "sought sought",
	"feed": "fed fed", "lead": "led led", "shut": "shut shut", "throw": "threw thrown", "freeze": "froze frozen", "get": "got gotten", "sink": "sank sunk", "slay": "slew slain",
	"blow": "blew blown", "beat": "beat beaten", "pay": "paid paid", "keep": "kept kept", "build": "built built", "rebuild": "rebuilt rebuilt", "quit": "quit quit",
	"overrun": "overran overrun", "retake": "retook retaken", "undertake": "undertook undertaken", "overthrow": "overthrew overthrown", "sit": "sat sat", "draw": "drew drawn",
	"forge": "forged forged", "arise": "arose arisen", "find": "found found", "think": "thought thought", "mean": "meant meant", "show": "showed shown", "hide": "hid hidden",
	"tear": "tore torn", "ride": "rode ridden", "drive": "drove driven", "spy": "spied spied", "forget": "forgot forgotten", "upset": "upset upset", "bend": "bent bent",
	"bid": "bid bid", "cast": "cast cast", "win": "won won", "lose": "lost lost", "see": "saw seen", "shake": "shook shaken", "rise": "rose risen", "fall": "fell fallen",
	"fling": "flung flung", "foresee": "foresaw foreseen", "fine": "fined fined", "put_back": "put put", "do": "did done", "be": "was been", "have": "had had", "burn": "burned burnt",
	"forgive": "forgave forgiven", "unfreeze": "unfroze unfrozen", "dig": "dug dug", "overfly": "overflew overflown", "shrink": "shrank shrunk", "split": "split split", "hang": "hung hung", "slide": "slid slid", "string": "strung strung", "stick": "stuck stuck", "wind": "wound wound", "withhold": "withheld withheld", "uphold": "upheld upheld", "forbid": "forbade forbidden", "overcome": "overcame overcome", "sweep": "swept swept",
	"deal": "dealt dealt", "lend": "lent lent", "spend": "spent spent", "override": "overrode overridden", "oversee": "oversaw overseen", "mislead": "misled misled", "steal": "stole stolen",
	"bind": "bound bound", "sleep": "slept slept", "feel": "felt felt", "choose": "chose chosen", "catch": "caught caught", "cling": "clung clung", "flee": "fled fled", "swing": "swung swung",
	"backtrack": "backtracked backtracked", "broadcast": "broadcast broadcast", "cost": "cost cost", "hurt": "hurt hurt", "undercut": "undercut undercut", "teach": "taught taught", "wear": "wore worn",
	"bear": "bore born", "write": "wrote written", "know": "knew known", "run": "ran run", "become": "became become", "sell": "sold sold", "buy": "bought bought",
}

// doubling lists verbs of more than one syllable that double the last letter.
var doubling = setOf("up annul sidestep readmit initial marshal fuel dial total rival unravel channel counsel funnel commit permit refer rebut submit cancel travel signal propel compel regret confer transfer pencil defer deter prefer admit omit repel expel label model quarrel patrol abet kidnap program equip rebel forbid")

// forms maps word forms to the verbs of the lexicon.
var forms = sync.OnceValue(func() map[string][]inflected {
	m := map[string][]inflected{}
	l := lex()
	for _, table := range []map[string][]pattern{l.verbs, l.families, l.ops} {
		for lemma := range table {
			inflect(m, lemma)
		}
	}
	for _, lemma := range strings.Fields(saying) {
		inflect(m, lemma)
	}
	return m
})

// saying are the verbs that introduce speech.
const saying = `say tell add note state declare announce claim report confirm stress insist argue explain warn write acknowledge admit reveal recall remark observe comment reply respond assert
	maintain describe call reject deny estimate believe expect quote concede suggest promise complain pledge vow reiterate affirm emphasize emphasise underline underscore urge joke predict recount allege ask caution
	boast lament post tweet brace ready draft conclude continue go propose contend disclose remark repeat tout mention answer retort signal hint forecast voice express hail welcome put want hope think feel know agree accept`

func inflect(m map[string][]inflected, lemma string) {
	put := func(w string, f form) {
		for k, old := range m[w] {
			if old.lemma == lemma {
				m[w][k].form |= f
				return
			}
		}
		m[w] = append(m[w], inflected{lemma, f})
	}
	put(lemma, base)
	put(sForm(lemma), third)
	stem := lemma
	switch {
	case doubles(lemma):
		stem = lemma + lemma[len(lemma)-1:]
	case strings.HasSuffix(lemma, "ie"):
		stem = lemma[:len(lemma)-2] + "y"
	case strings.HasSuffix(lemma, "e") && !strings.HasSuffix(lemma, "ee") && lemma != "be":
		stem = lemma[:len(lemma)-1]
	}
	put(stem+"ing", gerund)
	if irr, ok := irregular[lemma]; ok {
		pp, pt, _ := strings.Cut(irr, " ")
		put(pp, past)
		put(pt, part)
		return
	}
	ed := stem + "ed"
	if n := len(lemma); lemma[n-1] == 'y' && n > 1 && !strings.ContainsRune("aeiou", rune(lemma[n-2])) {
		ed = lemma[:n-1] + "ied"
	} else if strings.HasSuffix(lemma, "e") {
		ed = lemma + "d"
	}
	put(ed, past|part)
	if stem != lemma && doubles(lemma) && doubling[lemma] { // canceled, traveled
		put(lemma+"ed", past|part)
		put(lemma+"ing", gerund)
	}
}

func sForm(w string) string {
	if w == "have" {
		return "has"
	}
	if w == "be" {
		return "is"
	}
	n := len(w)
	switch {
	case strings.HasSuffix(w, "s") || strings.HasSuffix(w, "x") || strings.HasSuffix(w, "z") || strings.HasSuffix(w, "ch") || strings.HasSuffix(w, "sh") || strings.HasSuffix(w, "o"):
		return w + "es"
	case w[n-1] == 'y' && n > 1 && !strings.ContainsRune("aeiou", rune(w[n-2])):
		return w[:n-1] + "ies"
	}
	return w + "s"
}

func doubles(w string) bool {
	if doubling[w] {
		return true
	}
	n := len(w)
	if n < 3 || n > 5 || strings.ContainsRune("aeiouwxy", rune(w[n-1])) || !strings.ContainsRune("aeiou", rune(w[n-2])) || strings.ContainsRune("aeiou", rune(w[n-3])) {
		return false
	}
	vowels := 0
	for _, r := range w {
		if strings.ContainsRune("aeiou", r) {
			vowels++
		}
	}
	return vowels == 1
}

// singular is a noun's singular, by the regular rules and the few others that matter here.
func singular(w string) string {
	if s, ok := plurals[w]; ok {
		return s
	}
	n := len(w)
	switch {
	case n > 5 && strings.HasSuffix(w, "men"):
		return w[:n-2] + "an"
	case n < 4 || w[n-1] != 's' || strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "us") || strings.HasSuffix(w, "is"):
		return w
	case strings.HasSuffix(w, "ies"):
		return w[:n-3] + "y"
	case strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes") || strings.HasSuffix(w, "xes") || strings.HasSuffix(w, "sses"):
		return w[:n-2]
	}
	return w[:n-1]
}

var plurals = map[string]string{"men": "man", "ties": "tie", "cargoes": "cargo", "tomatoes": "tomato", "salvoes": "salvo", "avocadoes": "avocado", "buses": "bus", "gases": "gas", "surpluses": "surplus", "viruses": "virus",
	"demarches": "demarche", "démarches": "démarche", "statuses": "status", "vetoes": "veto", "heroes": "hero", "women": "woman", "goods": "goods", "supplies": "supplies", "levies": "levy", "mangoes": "mangoes", "crises": "crisis", "aircraft": "aircraft",
	"moves": "move", "headquarters": "headquarters", "memoranda": "memoranda", "troops": "troop", "talks": "talk", "series": "series", "species": "species", "news": "news", "duties": "duty",
	"remains": "remains", "potatoes": "potato", "embargoes": "embargo", "warehouses": "warehouse", "purchases": "purchase", "licences": "licence", "licenses": "license", "services": "service",
	"releases": "release", "axes": "axe", "closures": "closure", "exercises": "exercise", "increases": "increase", "premises": "premises", "invasions": "invasion", "bases": "base", "votes": "vote", "does": "does"}

func setOf(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
