package actor

import (
	"bufio"
	"embed"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/comity-project/comity"
)

//go:embed gazetteer.tsv
var gazetteerTSV string

// The tables that are our own writing: cities, offices (ministries, parliaments, forces), bureaus (who counts), companies, blocked (what holds
// a name and means nobody), and extra for all else.
//
//go:embed extra.tsv cities.tsv offices.tsv bureaus.tsv companies.tsv blocked.tsv
var ownTables embed.FS

// entry is one alias of one row.
type entry struct {
	alias string
	*row
}

// row is what a line of a table tells of all its aliases.
type row struct {
	kind     Kind
	code     comity.Actor
	name     string
	role     string
	from, to comity.Date // the term of an office-holder; zero: open
	sure     bool
}

// Gazetteer maps names to actors. The same name may have several rows, told apart by kind and term.
type Gazetteer struct {
	byWord map[string][]entry // by the first word of the alias, longest alias first
}

var builtin = sync.OnceValue(func() *Gazetteer {
	g := &Gazetteer{byWord: make(map[string][]entry, 14000)}
	for _, table := range tables() {
		if err := g.read(strings.NewReader(table)); err != nil {
			panic("actor: " + err.Error()) // the embedded tables are checked by a test
		}
	}
	g.sort()
	return g
})

// tables are those the binary carries; where two name the same, the earlier counts.
func tables() []string {
	var list []string
	for _, name := range []string{"extra", "offices", "bureaus", "companies", "blocked", "cities"} {
		b, err := ownTables.ReadFile(name + ".tsv")
		if err != nil {
			panic("actor: " + err.Error())
		}
		list = append(list, string(b))
	}
	return append(list, gazetteerTSV)
}

// Load adds the user's rows to the names that the binary carries. A row has the nine tab-separated columns of gazetteer.tsv: kind, code,
// name, aliases joined by "|", role, first and last day of the term, confidence, source. A role without a source is refused.
func Load(r io.Reader) (*Gazetteer, error) {
	g := &Gazetteer{byWord: make(map[string][]entry, 14000)}
	if err := g.read(r); err != nil {
		return nil, err
	}
	for word, list := range builtin().byWord {
		g.byWord[word] = append(g.byWord[word], list...)
	}
	g.sort()
	return g, nil
}

func (g *Gazetteer) read(r io.Reader) error {
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSuffix(lines.Text(), "\r")
		if line == "" || line[0] == '#' {
			continue
		}
		if err := g.row(strings.Split(line, "\t")); err != nil {
			return fmt.Errorf("%w: actors, line %d: %v", comity.ErrInput, n, err)
		}
	}
	return lines.Err()
}

func (g *Gazetteer) row(f []string) error {
	if len(f) != 9 {
		return fmt.Errorf("%d columns, want 9: kind, code, name, aliases, role, from, to, confidence, source", len(f))
	}
	e := &row{code: comity.Actor(f[1]), name: f[2], role: f[4], sure: f[7] != "low"}
	ok := false
	for k, name := range kindNames {
		if name == f[0] {
			e.kind, ok = Kind(k), true
		}
	}
	if !ok {
		return fmt.Errorf("%q is not a kind; write one of %s", f[0], strings.Join(kindNames[:], ", "))
	}
	if f[8] == "" && e.role != "" {
		return fmt.Errorf("the role %q of %s has no source", e.role, e.name)
	}
	var err error
	if e.from, err = day(f[5], "-01"); err != nil {
		return err
	}
	if e.to, err = day(f[6], "-28"); err != nil {
		return err
	}
	for _, alias := range strings.Split(f[3], "|") {
		g.add(e, strings.ReplaceAll(alias, "’", "'"))
	}
	return nil
}

// day reads YYYY-MM-DD or YYYY-MM; a month counts to its given day.
func day(s, rest string) (comity.Date, error) {
	if s == "" {
		return comity.Date{}, nil
	}
	if len(s) == len("2006") {
		s += "-01"
	}
	if len(s) == len("2006-01") {
		s += rest
	}
	return comity.ParseDate(s)
}

func (g *Gazetteer) add(e *row, alias string) {
	if alias == "" {
		return
	}
	w := key(alias)
	g.byWord[w] = append(g.byWord[w], entry{alias, e})
	if e.kind != Person {
		return
	}
	if f := strings.Fields(alias); len(f) == 3 && !particles[strings.ToLower(f[1])] && len(f[1]) > 2 { // Ana Maria (Quispe)
		short := *e
		short.sure = false
		g.byWord[w] = append(g.byWord[w], entry{f[0] + " " + f[1], &short})
	}
}

func (g *Gazetteer) sort() {
	for _, list := range g.byWord {
		slices.SortStableFunc(list, func(a, b entry) int { return len(b.alias) - len(a.alias) })
	}
}

// candidates are the rows for the word that begins s: those of the word as it stands, and for a word in capitals those it shouts, "NAIROBI".
func (g *Gazetteer) candidates(s string) (plain, shouted []entry) {
	w := key(s)
	if len(w) > 1 && w == strings.ToUpper(w) {
		shouted = g.byWord[w[:1]+strings.ToLower(w[1:])]
	}
	return g.byWord[w], shouted
}

// shouts reports how many bytes of s are the alias of a place or an office in capitals throughout.
func shouts(e *entry, s string) (int, bool) {
	if e.kind > City && e.kind != Bureau || len(e.alias) < 4 {
		return 0, false
	}
	return fits(strings.ToUpper(e.alias), s)
}

// firstWord is the run of letters and digits at the start of s, or its first character.
func firstWord(s string) string {
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			if i == 0 {
				_, n := utf8.DecodeRuneInString(s)
				return s[:n]
			}
			return s[:i]
		}
	}
	return s
}

// key is the first word of s without its accents: papers write Sánchez and Sanchez.
func key(s string) string {
	w := firstWord(s)
	for i := 0; i < len(w); i++ {
		if w[i] >= utf8.RuneSelf {
			return strings.Map(fold, w)
		}
	}
	return w
}

// fold is a letter without its accent.
func fold(r rune) rune {
	if r < 0xc0 {
		return r
	}
	if i := strings.IndexRune(accented, r); i >= 0 {
		return rune(bare[utf8.RuneCountInString(accented[:i])])
	}
	return r
}

const (
	accented = "ÀÁÂÃÄÅàáâãäåÇçÈÉÊËèéêëÌÍÎÏìíîïÑñÒÓÔÕÖØòóôõöøÙÚÛÜùúûüÝýÿĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİıĶķĻļŁłŃńŅņŇňŌōŐőŘřŚśŞşŠšȘșŢţŤťȚțŪūŮůŰűŲųŹźŻżŽž"
	bare     = "AAAAAAaaaaaaCcEEEEeeeeIIIIiiiiNnOOOOOOooooooUUUUuuuuYyyAaAaAaCcCcDdDdEeEeEeEeGgGgIiIiIiKkLlLlNnNnNnOoOoRrSsSsSsSsTtTtTtUuUuUuUuZzZzZz"
)

// fits reports how many bytes of s the alias covers: typographic apostrophes equal plain ones, any white space equals a space.
func fits(alias, s string) (int, bool) {
	i := 0
	for _, a := range alias {
		if i >= len(s) {
			return 0, false
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == a, fold(r) == fold(a), a == '\'' && r == '’', a == ' ' && (r == '\u00a0' || r == '\n'):
			i += n
		default:
			return 0, false
		}
	}
	if i < len(s) {
		last, _ := utf8.DecodeLastRuneInString(alias)
		next, _ := utf8.DecodeRuneInString(s[i:])
		if wordy(last) && wordy(next) {
			return 0, false
		}
	}
	return i, true
}

func wordy(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// inOffice reports whether the row's term covers the day, with two months of grace: stories run ahead of tables and behind handovers.
func (e *entry) inOffice(d comity.Date) bool {
	const grace = 60
	if d.IsZero() {
		return e.to.IsZero()
	}
	return (e.from.IsZero() || !d.AddDays(grace).Before(e.from)) && (e.to.IsZero() || !d.AddDays(-grace).After(e.to))
}
