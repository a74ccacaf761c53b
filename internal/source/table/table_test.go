package table

import (
	"strings"
	"testing"
)

func FuzzRead(f *testing.F) {
	f.Add("reporter,partner,flow,product,period,value_usd\nKEN,UGA,export,TOTAL,2022,386300000\n")
	f.Add("reporter,partner,flow,product,period,yoy_stated\n\"KEN\",UGA,balance,tea,2022-01/2022-06,-8.5\n")
	f.Add("\ufeffreporter,partner,flow,product,period,value_native,currency\nDEU,CHN,import,,2025,1e9,EUR\n\"")
	f.Fuzz(func(t *testing.T, s string) {
		rows, _ := Read(strings.NewReader(s), "fuzz")
		for _, o := range rows {
			w := o.Witnesses[0]
			if !o.Reporter.Known() || !o.Partner.Known() || o.Period.IsZero() || w.Value == nil && w.Growth == nil {
				t.Errorf("took %+v", o)
			}
		}
	})
}
