// Package read takes a story apart into figures, events and statements, each with its exact words and the rule that found it. It does not know
// any statistics and judges nothing.
//
// Its rooms can each be understood alone: amount reads quantities, period times, actor names; figure, event and statement bind what those found.
package read

import (
	"github.com/comity-project/comity"
	"github.com/comity-project/comity/internal/read/actor"
	"github.com/comity-project/comity/internal/read/amount"
	"github.com/comity-project/comity/internal/read/event"
	"github.com/comity-project/comity/internal/read/figure"
	"github.com/comity-project/comity/internal/read/period"
	"github.com/comity-project/comity/internal/read/statement"
	"github.com/comity-project/comity/internal/text"
)

// Found is what a story holds, in the order of the text.
type Found struct {
	Figures    []comity.Figure
	Events     []comity.Event
	Statements []comity.Statement
}

// Story reads a story.
func Story(story comity.Story) Found {
	doc := text.Split(story.Text)
	text.Default().Parse(doc)
	actors := actor.Scan(doc, story.Published)
	discourse := actor.NewDiscourse(doc, actors)
	amounts := amount.Scan(story.Text, amount.Context{Place: discourse.Home().Economy()})
	home := figure.Home(doc, actors, discourse, amounts)
	if home != discourse.Home().Economy() { // a bare $ or R is another currency there
		amounts = amount.Scan(story.Text, amount.Context{Place: home})
	}
	found := Found{
		Figures: figure.Find(figure.Input{
			Story:     story,
			Doc:       doc,
			Actors:    actors,
			Discourse: discourse,
			Home:      home,
			Amounts:   amounts,
			Periods:   period.Scan(story.Text, period.Context{Published: story.Published, Reporter: home, Partner: discourse.Counterpart(comity.Actor(home)).Economy()}),
		}),
		Events:     event.Find(doc, actors, story),
		Statements: statement.Find(doc, actors, story),
	}
	return found
}
