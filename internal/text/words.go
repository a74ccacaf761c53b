package text

// The word lists of the tokenizer. They follow the practice of the UD English treebanks.

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// prefixes stay with the word after the hyphen (anti-dumping, co-chair); every other hyphen is a token of its own.
var prefixes = set("anti", "co", "counter", "cross", "e", "ex", "extra", "infra", "inter", "intra", "mid", "mini", "multi", "neo", "non",
	"over", "post", "pre", "pro", "psycho", "re", "semi", "socio", "sub", "trans", "ultra", "un", "wi")

// titles are abbreviations that a name or a number follows: the sentence never ends there.
var titles = set("mr", "mrs", "ms", "mx", "dr", "prof", "st", "sts", "ft", "mt", "gen", "lt", "col", "maj", "capt", "cmdr", "cpl", "sgt", "adm",
	"gov", "sen", "sens", "rep", "reps", "rev", "hon", "pres", "supt", "sec", "messrs", "mme", "mlle", "sr", "fr", "pt", "smt", "shri",
	"amb", "asst", "atty", "comr", "vs", "v", "no", "nos", "vol", "fig", "figs", "art", "arts", "para", "pp", "ch", "ca", "cf", "approx",
	"rs", "op", "ed", "eds", "al", "eg", "ie", "viz", "resp")

// months and days are followed by a number, or end a sentence.
var months = set("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun")

// monthNames are the spelt-out months, for datelines.
var monthNames = set("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")

// endings are abbreviations that can end a sentence.
var endings = set("inc", "corp", "co", "cos", "ltd", "llc", "plc", "bros", "jr", "esq", "etc", "pct", "est", "dept", "div", "univ", "assn", "ave", "blvd", "rd",
	"ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "md", "mich", "minn", "miss", "mo",
	"mont", "neb", "nev", "okla", "ont", "ore", "pa", "penn", "que", "tenn", "tex", "va", "vt", "wash", "wis", "wyo",
	"mn", "bn", "tn", "mln", "bln", "mlrd", "thsd", "cr", "lb", "lbs", "oz", "yr", "yrs", "hr", "hrs", "min", "mins", "ext", "attn", "esp", "incl", "excl", "avg", "max", "govt",
	"intl", "natl", "pty", "pvt", "gmbh", "ag", "adj", "prev")

// starters are capitalised function words: after an abbreviation that can end a sentence they show that it did.
var starters = set("the", "a", "an", "this", "that", "these", "those", "it", "its", "he", "his", "she", "her", "they", "their", "we", "our", "i", "my", "you", "your", "there",
	"in", "on", "at", "by", "for", "from", "with", "as", "to", "of", "after", "before", "since", "until", "under", "over", "during", "despite", "between", "among", "amid", "about", "according",
	"but", "and", "or", "so", "yet", "nor", "if", "when", "while", "although", "though", "because", "however", "meanwhile", "moreover", "still", "then", "now", "also", "both", "all",
	"some", "most", "many", "few", "several", "each", "no", "not", "what", "who", "why", "how", "where", "which", "is", "are", "was", "were", "has", "had", "will", "would", "do", "does", "did",
	"here", "earlier", "last", "next", "later", "separately", "instead", "overall", "total", "imports", "exports", "shipments", "officials", "analysts", "government", "data", "figures", "such", "other", "another", "please", "thanks")

// seam returns where UD splits a word though nothing marks it (can-not, gon-na, do-nt), 0 if nowhere.
func seam(w string) int {
	var low [8]byte
	if len(w) > len(low) {
		return 0
	}
	for i := range len(w) {
		low[i] = w[i] | 0x20
	}
	switch string(low[:len(w)]) {
	case "dont", "isnt":
		return 2
	case "cannot", "gonna", "gotta", "wanna", "lemme", "gimme", "didnt", "wasnt", "hasnt":
		return 3
	case "doesnt", "havent", "arent", "theyre", "thats":
		return 4
	case "wouldnt", "couldnt":
		return 5
	case "shouldnt":
		return 6
	case "im", "ive":
		if w[0] == 'I' && len(w) > 1 && w[1] != 'M' && w[1] != 'V' {
			return 1
		}
	}
	return 0
}

// clitics are split off after an apostrophe.
var clitics = set("s", "re", "ve", "ll", "d", "m")

// magnitudes stay with the number before them (20bn, 3.5tn, 40k), against the treebanks, which split them off as they do units:
// a figure reads its number from one token.
var magnitudes = set("bn", "mn", "tn", "trn", "m", "k", "b", "t")

// monies are currency marks written before a number without a space.
var monies = set("rs", "sh", "ksh", "ush", "tsh", "rm", "rp", "php", "usd", "eur", "gbp", "inr", "cny", "rmb", "jpy", "krw", "aud", "cad", "chf", "hkd", "sgd",
	"us", "a", "c", "hk", "nt", "s", "nz", "r", "au", "ca", "mx", "cn", "zar", "ngn", "brl", "idr", "myr", "vnd", "thb", "try", "rub", "sar", "aed", "pkr", "bdt", "lkr", "kes", "ugx", "tzs", "sek", "nok", "dkk", "pln", "czk", "huf")

// domains are last parts of host and file names: a full stop before one of them is inside a word.
var domains = set("com", "org", "net", "edu", "gov", "info", "biz", "co", "io", "ai", "uk", "us", "ca", "au", "in", "cn", "de", "fr", "eu", "jp", "nz", "sg", "hk", "tv", "me",
	"doc", "xls", "pdf", "txt", "html", "htm", "ppt", "zip", "jpg", "gif", "exe", "csv")
