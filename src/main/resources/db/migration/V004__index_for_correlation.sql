-- Every event of the domain finds its processes by the variable that carries the matter's id, and the engine brings no
-- index for it. Variables hold ids and routing facts only, so that each value fits into an index.
CREATE INDEX variable_correlation ON act_ru_variable (name_, text_);
