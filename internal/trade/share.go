package trade

import (
	"fmt"

	"github.com/comity-project/comity"
)

// Share is a partner's part of the reporter's whole flow in the same months, as a fraction.
func Share(r Record, q Query) (comity.Derivation, error) {
	whole, err := wholeOf(r, q)
	if err != nil {
		return comity.Derivation{}, err
	}
	part, err := Level(r, q)
	if err != nil {
		return comity.Derivation{}, err
	}
	share, err := part.Interval.Quo(whole.Interval)
	if err != nil {
		return comity.Derivation{}, err
	}
	return ratio("level / level with the world", "share of "+part.Label, share, part, whole), nil
}

// Contribution is how many points of the reporter's whole growth on the year before came from a partner, as a fraction: its change in money over the
// whole of the year before.
func Contribution(r Record, q Query) (comity.Derivation, error) {
	earlier := q
	earlier.Period = q.Period.YearEarlier()
	now, err := Level(r, q)
	if err != nil {
		return comity.Derivation{}, err
	}
	was, err := Level(r, earlier)
	if err != nil {
		return comity.Derivation{}, err
	}
	whole, err := wholeOf(r, earlier)
	if err != nil {
		return comity.Derivation{}, err
	}
	points, err := now.Interval.Sub(was.Interval).Quo(whole.Interval)
	if err != nil {
		return comity.Derivation{}, err
	}
	return ratio("change / year-earlier level with the world", "contribution of "+now.Label, points, now, was, whole), nil
}

func wholeOf(r Record, q Query) (comity.Derivation, error) {
	if q.Flow == comity.Balance || q.Partner == comity.World {
		return comity.Derivation{}, fmt.Errorf("%w: a share of a %s with %s means nothing", comity.ErrInput, q.Flow, q.Partner.The())
	}
	q.Partner = comity.World
	return Level(r, q)
}

func ratio(formula, label string, i comity.Interval, from ...comity.Derivation) comity.Derivation {
	d := comity.Derivation{Formula: formula, Label: label, Interval: i, Best: tidyFraction(i), Unit: "fraction", Compiler: from[0].Compiler, Public: from[0].Public, Status: from[0].Status, From: from}
	for _, f := range from {
		d.Sources = append(d.Sources, f.Sources...)
		if d.Public.Before(f.Public) {
			d.Public = f.Public
		}
	}
	return d
}
