package whatif

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/comity-project/comity"
	"github.com/comity-project/comity/gravity"
)

// scenarioFile is a scenario as it is written: text, so that each refusal can name what was written.
type scenarioFile struct {
	Scenario    string        `yaml:"scenario"`
	Horizon     string        `yaml:"horizon"`
	Elasticity  string        `yaml:"elasticity"`
	Equilibrium string        `yaml:"equilibrium"`
	Closure     string        `yaml:"closure"`
	Baseline    int           `yaml:"baseline"`
	On          string        `yaml:"on"`
	AsOf        string        `yaml:"as_of"`
	Measures    []measureFile `yaml:"measures"`
}

type measureFile struct {
	Importer      string `yaml:"importer"`
	Exporter      string `yaml:"exporter"`
	Product       string `yaml:"product"`
	Share         string `yaml:"share"`
	From          string `yaml:"from"`
	To            string `yaml:"to"`
	EffectiveFrom string `yaml:"effective_from"`
	Effective     string `yaml:"effective"`
	Exempt        string `yaml:"exempt"`
	Announced     string `yaml:"announced"`
	InForce       string `yaml:"in_force"`
	Until         string `yaml:"until"`
}

// maxScenario is the most bytes a scenario may have.
const maxScenario = 1 << 20

// ReadScenario reads a scenario in YAML; name stands in messages. A key that does not exist is refused.
func ReadScenario(r io.Reader, name string) (*Scenario, error) {
	text, err := io.ReadAll(io.LimitReader(r, maxScenario+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(text) > maxScenario {
		return nil, fmt.Errorf("%s: %w: a scenario has at most 1 MB", name, comity.ErrInput)
	}
	var f scenarioFile
	in := yaml.NewDecoder(bytes.NewReader(text))
	in.KnownFields(true)
	if err := in.Decode(&f); err != nil && !errors.Is(err, io.EOF) {
		return nil, yamlError(name, err)
	}
	if err := in.Decode(&scenarioFile{}); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s: %w: more than one document; a scenario is one", name, comity.ErrInput)
	}
	s, err := f.scenario(name)
	if err != nil {
		return nil, err
	}
	return s, s.Check()
}

// yamlPlace finds the line in a message of the parser, yamlField the key that a struct does not have.
var (
	yamlPlace = regexp.MustCompile(`^(?:yaml: )?line (\d+): (.*)`)
	yamlField = regexp.MustCompile(`^field (.+) not found in type \w+\.(\w+)$`)
	yamlKind  = regexp.MustCompile(`^cannot unmarshal \S+ (.*) ?into \S+$`)
)

// yamlError is one line: file, line, what is wrong, and the keys there are.
func yamlError(name string, err error) error {
	text := err.Error()
	var several *yaml.TypeError
	if errors.As(err, &several) {
		text = several.Errors[0]
	}
	text, _, _ = strings.Cut(strings.TrimPrefix(text, "yaml: "), "\n")
	if m := yamlPlace.FindStringSubmatch(text); m != nil {
		name, text = name+":"+m[1], m[2]
	}
	if m := yamlField.FindStringSubmatch(text); m != nil {
		allowed := "allowed are " + keys(scenarioFile{})
		if m[2] == "measureFile" {
			allowed = "allowed in a measure are " + keys(measureFile{})
		}
		text = fmt.Sprintf("unknown key %q; %s", m[1], allowed)
	} else if m := yamlKind.FindStringSubmatch(text); m != nil {
		text = strings.TrimSpace("a value of the wrong kind "+m[1]) + "; measures is a list, the other keys have one value each"
	}
	return fmt.Errorf("%s: %w: %s", name, comity.ErrInput, text)
}

func keys(of any) string {
	var list []string
	for t, i := reflect.TypeOf(of), 0; i < t.NumField(); i++ {
		list = append(list, t.Field(i).Tag.Get("yaml"))
	}
	return strings.Join(list, ", ")
}

func (f *scenarioFile) scenario(name string) (*Scenario, error) {
	s := &Scenario{Name: f.Scenario, Horizon: OneYear, Elasticity: f.Elasticity, Baseline: f.Baseline}
	var err error
	keep := func(key string, e error) {
		if err == nil && e != nil {
			err = fmt.Errorf("%s: %s: %w", name, key, e)
		}
	}
	if f.Horizon != "" {
		var e error
		s.Horizon, e = ParseHorizon(f.Horizon)
		keep("horizon", e)
	}
	switch f.Equilibrium {
	case "", "conditional":
	case "full":
		s.Full = true
	default:
		keep("equilibrium", fmt.Errorf("%w: %q; allowed are conditional and full", comity.ErrInput, f.Equilibrium))
	}
	if f.Closure != "" {
		var e error
		if s.Closure, e = gravity.ParseClosure(f.Closure); e != nil {
			keep("closure", fmt.Errorf("%w: %w", comity.ErrInput, e))
		}
	}
	keep("on", day(f.On, &s.On))
	keep("as_of", day(f.AsOf, &s.AsOf))
	for i := range f.Measures {
		m, e := f.Measures[i].measure(fmt.Sprintf("%s: measures[%d]", name, i+1))
		if err == nil && e != nil {
			err = e
		}
		s.Measures = append(s.Measures, m)
	}
	if err == nil && len(s.Measures) == 0 {
		err = fmt.Errorf("%s: %w: no measures; list at least one under the key measures", name, comity.ErrInput)
	}
	return s, err
}

func (f *measureFile) measure(where string) (Measure, error) {
	m := Measure{Product: f.Product, Where: where}
	var err error
	keep := func(key string, e error) {
		if err == nil && e != nil {
			err = fmt.Errorf("%s: %s: %w", where, key, e)
		}
	}
	economy := func(text string, into *comity.Economy) error {
		if text == "" {
			return fmt.Errorf("%w: missing; write a code like IND", comity.ErrInput)
		}
		var e error
		*into, e = comity.ParseEconomy(text)
		return e
	}
	keep("importer", economy(f.Importer, &m.Importer))
	keep("exporter", economy(f.Exporter, &m.Exporter))
	if f.To == "" {
		keep("to", fmt.Errorf("%w: missing; write the rate after, like 50%%", comity.ErrInput))
	} else {
		var e error
		m.To, e = ParseRate(f.To)
		keep("to", e)
	}
	keep("from", optional(f.From, ParseRate, &m.From))
	keep("effective_from", optional(f.EffectiveFrom, ParseRate, &m.EffectiveFrom))
	keep("effective", optional(f.Effective, ParseRate, &m.Effective))
	keep("exempt", optional(f.Exempt, ParseShare, &m.Exempt))
	keep("share", optional(f.Share, ParseShare, &m.Share))
	keep("announced", day(f.Announced, &m.Announced))
	keep("in_force", day(f.InForce, &m.InForce))
	keep("until", day(f.Until, &m.Until))
	return m, err
}

func optional(text string, parse func(string) (float64, error), into **float64) error {
	if text == "" {
		return nil
	}
	v, err := parse(text)
	*into = &v
	return err
}

func day(text string, into *comity.Date) (err error) {
	if text != "" {
		*into, err = comity.ParseDate(text)
	}
	return err
}
