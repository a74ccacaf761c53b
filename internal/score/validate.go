package score

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode/utf8"
)

// Findings is what validation says of a directory. Errors make it invalid, warnings ask for a second look.
type Findings struct {
	Dir      string // the last two parts of its path
	Stories  int
	Errors   []string // "ID: what is wrong"
	Warnings []string

	kinds  []string // what was counted, in order: figures, events, …, verdict classes
	counts map[string]int
}

// Validate checks gold (or system) files against the schema: exact quotes, codes, types, periods, signs, verdicts. The findings
// are those of score.py --validate, word for word, except that what JSON itself objects to is said in other words and that a verdict may name the unit of
// its official value and may go without one on an absolute change.
func Validate(dir string) (*Findings, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("validate: %w", err)
	}
	full, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("validate: %w", err)
	}
	f := &Findings{Dir: filepath.Base(filepath.Dir(full)) + "/" + filepath.Base(filepath.Clean(dir)), counts: map[string]int{}}
	for _, e := range entries { // sorted by file name
		if id, ok := strings.CutSuffix(e.Name(), ".json"); ok {
			f.Stories++
			v := validator{findings: f, id: id}
			v.file(dir)
		}
	}
	if f.Stories == 0 {
		f.Errors = append(f.Errors, "no json in "+filepath.Base(dir))
	}
	return f, nil
}

// Print writes the findings and a line of counts.
func (f *Findings) Print(w io.Writer) error {
	p := &printer{w: w}
	parts := make([]string, len(f.kinds))
	for i, k := range f.kinds {
		parts[i] = fmt.Sprintf("%d %s", f.counts[k], k)
	}
	p.printf("%s: %d stories, %s\n", f.Dir, f.Stories, strings.Join(parts, ", "))
	for _, x := range f.Warnings {
		p.printf("  warning %s\n", x)
	}
	for _, x := range f.Errors {
		p.printf("  ERROR %s\n", x)
	}
	p.printf("  %d errors, %d warnings\n", len(f.Errors), len(f.Warnings))
	return p.err
}

func (f *Findings) count(kind string, n int) {
	if _, ok := f.counts[kind]; !ok {
		f.kinds = append(f.kinds, kind)
	}
	f.counts[kind] += n
}

// A validator checks one story. It works on decoded JSON, since it must see what the typed story cannot hold.
type validator struct {
	findings  *Findings
	id        string
	text      string
	published string
}

func (v *validator) error(format string, args ...any) {
	v.findings.Errors = append(v.findings.Errors, v.id+": "+fmt.Sprintf(format, args...))
}

func (v *validator) warn(format string, args ...any) {
	v.findings.Warnings = append(v.findings.Warnings, v.id+": "+fmt.Sprintf(format, args...))
}

var publicationDay = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`)

// file checks both files of a story.
func (v *validator) file(dir string) {
	text, err := os.ReadFile(filepath.Join(dir, v.id+".txt"))
	if errors.Is(err, os.ErrNotExist) {
		v.error("no text file")
		return
	}
	data, err2 := os.ReadFile(filepath.Join(dir, v.id+".json"))
	if err = errors.Join(err, err2); err == nil && !utf8.Valid(text) {
		err = errors.New("the text is not UTF-8")
	}
	var tree any
	if err == nil {
		tree, err = decode(data)
	}
	if err != nil {
		v.error("cannot read: %s", err)
		return
	}
	top, ok := tree.(map[string]any)
	if !ok {
		v.error("cannot read: not an object")
		return
	}
	v.text = string(text)
	v.story(top)
}

// story checks the head and every row.
func (v *validator) story(top map[string]any) {
	if top["id"] != any(v.id) {
		v.error("id is %s", repr(top["id"]))
	}
	v.published, _ = top["published"].(string)
	if !publicationDay.MatchString(v.published) {
		v.error("published %s", repr(top["published"]))
	}
	for _, k := range []string{"figures", "events", "statements"} {
		list, ok := top[k].([]any)
		if !ok {
			v.error("%s is not a list", k)
		}
		v.findings.count(k, len(list))
	}
	figures := v.rows(top, "figures")
	for _, f := range figures {
		v.figure(f)
	}
	for _, e := range v.rows(top, "events") {
		v.event(e)
	}
	for _, s := range v.rows(top, "statements") {
		v.quote(s, "statement")
		v.code(s, "country", true)
		if !truthy(s["speaker"]) {
			v.error("statement without speaker: %s", str(s["quote"]))
		}
	}
	for _, x := range v.rows(top, "verdicts") {
		v.verdict(x, figures)
	}
}

// rows are the objects of a list; anything else in it is an error.
func (v *validator) rows(top map[string]any, key string) []map[string]any {
	list, _ := top[key].([]any)
	var rows []map[string]any
	for _, x := range list {
		if row, ok := x.(map[string]any); ok {
			rows = append(rows, row)
		} else {
			v.error("%s has a row that is no object: %s", key, clip(repr(x), 60))
		}
	}
	return rows
}

// quote wants an exact quote; it returns it, empty where there is none.
func (v *validator) quote(row map[string]any, kind string) string {
	q, _ := row["quote"].(string)
	if q == "" || !strings.Contains(v.text, q) {
		v.error("%s quote is not in the text: %s", kind, repr(row["quote"]))
	}
	return q
}

// code wants an economy, or a bloc where blocs may stand.
func (v *validator) code(row map[string]any, key string, bloc bool) {
	if c := row[key]; c != nil && !economies.in(c) && !(bloc && blocs.in(c)) {
		q, _ := row["quote"].(string)
		v.error("%s %s is no ISO3 code: %s", key, repr(c), clip(q, 60))
	}
}

// numeric is a JSON number, or a truth value, which Python takes for one.
func numeric(x any) (float64, bool) {
	switch x := x.(type) {
	case json.Number:
		return jsonFloat(x), true
	case bool:
		return float64(one(x)), true
	}
	return 0, false
}
