module github.com/comity-project/comity

go 1.26
