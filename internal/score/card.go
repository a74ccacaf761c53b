package score

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// A Card is the score of one story.
type Card struct {
	ID     string
	Tally  Tally
	Notes  []string // one line for each wrong slot, miss and false row
	Causes Causes
	Broken error // why there is nothing from the system: ErrNoSystem, ErrNotJSON, or nil
}

func (c *Card) note(format string, args ...any) {
	c.Notes = append(c.Notes, fmt.Sprintf(format, args...))
}

// Score compares what a system took from a story with the gold.
func Score(gold, system Story) Card {
	c := Card{ID: gold.ID}
	p := newPage(gold.Text)
	matches := matchFigures(p, gold, system)
	strict := pairStrict(p, gold.Events, system.Events)
	c.scoreFigures(p, gold, system, matches)
	c.scoreEvents(p, gold.Events, system.Events, strict)
	c.scoreStatements(p, gold.Statements, system.Statements)
	if len(gold.Verdicts) > 0 {
		c.scoreVerdicts(p, gold.Verdicts, system.Verdicts)
	}
	c.scoreQuotes(p, system)
	c.Causes.figures(p, gold, system, matches)
	c.Causes.events(p, gold.Events, system.Events, strict)
	return c
}

// scoreQuotes counts the quotes of the system that stand in the text.
func (c *Card) scoreQuotes(p *page, system Story) {
	var quotes []string
	for _, f := range system.Figures {
		quotes = append(quotes, f.Quote)
	}
	for _, e := range system.Events {
		quotes = append(quotes, e.Quote)
	}
	for _, s := range system.Statements {
		quotes = append(quotes, s.Quote)
	}
	exact := 0
	for _, q := range quotes {
		exact += one(q != "" && strings.Contains(p.text, q))
	}
	c.Tally.share("system quotes that are exact substrings", exact, len(quotes))
}

// Run scores every story of a gold set, or the named ones, against the files of a system.
func Run(goldDir, systemDir string, only []string) ([]Card, error) {
	ids, err := IDs(goldDir)
	if err != nil {
		return nil, err
	}
	for _, id := range only {
		if !slices.Contains(ids, id) {
			return nil, fmt.Errorf("gold set: no story %s in %s", id, goldDir)
		}
	}
	var cards []Card
	for _, id := range ids {
		if len(only) > 0 && !slices.Contains(only, id) {
			continue
		}
		gold, err := ReadGold(goldDir, id)
		if err != nil {
			return nil, err
		}
		system, err := ReadSystem(systemDir, id)
		if err != nil && !errors.Is(err, ErrNoSystem) && !errors.Is(err, ErrNotJSON) {
			return nil, err
		}
		card := Score(gold, system)
		card.Broken = err
		cards = append(cards, card)
	}
	return cards, nil
}
