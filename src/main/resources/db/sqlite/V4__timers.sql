-- When an incident is to be looked at again. The columns are db-scheduler's.
create table timer (
  task_name text not null,
  task_instance text not null,
  task_data blob,
  execution_time integer not null,
  picked integer not null,
  picked_by text,
  last_success integer,
  last_failure integer,
  consecutive_failures integer,
  last_heartbeat integer,
  version integer not null,
  priority integer,
  primary key (task_name, task_instance)
);

create index timer_due on timer (execution_time);
create index timer_alive on timer (last_heartbeat);
